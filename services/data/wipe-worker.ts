import { rewriteBeside } from '@/db/wipe'
import { answerInWorker } from '../worker'

/* Entry of the worker that rewrites the database's file after an erasure. Bundled into one file at build time. */
answerInWorker<{ file: string }>(({ file }) => rewriteBeside(file))
