import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '@/domain/app-error'
import { prepareRevision } from './prepare-revision'

/*
 * Entry of the worker that reads off long articles, so that the server goes on answering meanwhile.
 * Bundled into one file at build time.
 */
const { document, language } = workerData as { document: unknown; language: string }

try {
  parentPort?.postMessage({ prepared: prepareRevision(document, language) })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  const { code, reason, params } = error
  parentPort?.postMessage({ refusal: { code, reason, params } })
}
