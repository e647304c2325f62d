import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { AppError, type AppErrorCode } from '@/domain/app-error'

type Message =
  | { readonly value: unknown }
  | { readonly refusal: { code: AppErrorCode; reason: string; params?: Record<string, string | number> } }

/** Our own programs that may run beside the server thread, by the name of their bundle in `build/`. */
export type WorkerName = 'prepare-worker' | 'report-worker' | 'verify-worker' | 'wipe-worker' | 'reading-worker'

/** Where the bundle of a worker is. */
export function bundleOf(name: WorkerName): string {
  return join(/* turbopackIgnore: true */ process.cwd(), 'build', `${name}.mjs`)
}

/** Whether the bundle is there; in unit tests, which build nothing, the work is done in place. */
export function hasWorker(name: WorkerName): boolean {
  return existsSync(/* turbopackIgnore: true */ bundleOf(name))
}

/**
 * Does one piece of long work of our own (never foreign bytes) in a worker thread, so that the server
 * goes on answering meanwhile.
 *
 * @throws AppError as the work does
 */
export function inWorker<T>(name: WorkerName, data: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* turbopackIgnore: true */ bundleOf(name), { workerData: data, env: {} })
    worker.once('message', (message: Message) => {
      if ('value' in message) resolve(message.value as T)
      else reject(new AppError(message.refusal.code, message.refusal.reason, { params: message.refusal.params }))
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The worker ${name} ended with ${code} before it answered`)))
  })
}

/** The other side: answers the one request this worker was started with. */
export function answerInWorker<T>(work: (data: T) => unknown): void {
  const answer = (message: Message) => parentPort?.postMessage(message)
  try {
    answer({ value: work(workerData as T) })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, reason, params } = error
    answer({ refusal: { code, reason, params } })
  }
}
