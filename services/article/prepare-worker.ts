import { answerInWorker } from '../worker'
import { prepareRevision } from './prepare-revision'

/* Entry of the worker that reads off long articles. Bundled into one file at build time. */
answerInWorker<{ document: unknown; language: string }>(({ document, language }) => prepareRevision(document, language))
