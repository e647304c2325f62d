import { answerInWorker } from '../worker'
import { type ReportRequest, writeReportFile } from './write-report'

/* Entry of the worker that writes long reports. Bundled into one file at build time. */
answerInWorker<ReportRequest>(writeReportFile)
