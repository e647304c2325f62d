import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError, type AppErrorCode } from '@/domain/app-error'
import { type PreparedRevision, prepareRevision } from './prepare-revision'

/** Documents up to this many characters of JSON are read off at once: about 10 ms. */
const SHORT = 100_000

type Message =
  | { readonly prepared: PreparedRevision }
  | { readonly refusal: { code: AppErrorCode; reason: string; params?: Record<string, string | number> } }

/**
 * {@link prepareRevision}, in a worker thread where the document is long (100,000 words take half a
 * second), so that nobody else waits for it.
 *
 * @throws AppError as prepareRevision does
 */
export async function prepareOffThread(document: unknown, language: string): Promise<PreparedRevision> {
  const script = join(process.cwd(), 'build', 'prepare-worker.mjs')
  if (JSON.stringify(document)?.length <= SHORT || !existsSync(script)) return prepareRevision(document, language)
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: { document, language }, env: {} })
    worker.once('message', (message: Message) => {
      if ('prepared' in message) resolve(message.prepared)
      else reject(new AppError(message.refusal.code, message.refusal.reason, { params: message.refusal.params }))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The worker that reads articles ended with ${code}`)))
  })
}
