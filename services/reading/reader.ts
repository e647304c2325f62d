import { Worker } from 'node:worker_threads'
import { AppError } from '@/domain/app-error'
import { bundleOf } from '../worker'
import type { Answer, Question } from './protocol'

type Waiting = {
  readonly question: Question
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
  /** How often the worker died over it. */
  deaths: number
}

/** Longer than any read of a house of a million claims; then the worker hangs and is replaced. */
const PATIENCE_MS = 15_000
/** A question that killed the worker twice is not asked a third time. */
const MOST_DEATHS = 2

/**
 * One worker thread with a read-only handle: it answers one question at a time, in the order they came.
 * A question whose asker has gone is taken out of the queue; the one under way is finished and
 * forgotten. A worker that dies or hangs is replaced, and its question asked again once.
 */
export class Reader {
  readonly #start: () => Worker
  #worker: Worker | undefined
  #queue: Waiting[] = []
  #current: Waiting | undefined
  #watch: NodeJS.Timeout | undefined
  #number = 0

  /** `isPatient` says that what it reads may come a little later: whoever else needs the processor goes first. */
  constructor(file: string, start?: () => Worker, isPatient = false) {
    this.#start =
      start ??
      (() =>
        new Worker(/* turbopackIgnore: true */ bundleOf('reading-worker'), {
          workerData: { file, isPatient },
          env: {},
        }))
  }

  /** @throws AppError as the read does; `unavailable` when it cannot be answered; the signal's reason */
  ask(question: Omit<Question, 'number'>, signal?: AbortSignal): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const waiting = { question: { ...question, number: ++this.#number }, resolve, reject, deaths: 0 }
      const leave = () => {
        this.#queue = this.#queue.filter((one) => one !== waiting)
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', leave, { once: true })
      this.#queue.push(waiting)
      this.#next()
    })
  }

  /** Ends the worker; whoever still waits is refused. */
  async close(): Promise<void> {
    const worker = this.#worker
    this.#forget()
    const refused = [...(this.#current ? [this.#current] : []), ...this.#queue]
    this.#queue = []
    this.#current = undefined
    for (const { reject } of refused) reject(new AppError('unavailable', 'errors.stopping'))
    await worker?.terminate()
  }

  #next(): void {
    if (this.#current) return
    this.#current = this.#queue.shift()
    if (!this.#current) return
    const worker = this.#alive()
    this.#watch = setTimeout(() => this.#died(worker, new AppError('unavailable', 'errors.readerBusy')), PATIENCE_MS)
    this.#watch.unref()
    worker.postMessage(this.#current.question)
  }

  #alive(): Worker {
    if (this.#worker) return this.#worker
    const worker = this.#start()
    worker.unref()
    worker.on('message', (answer: Answer) => this.#answered(worker, answer))
    worker.on('error', (error) => this.#died(worker, error))
    worker.on('exit', (code) => this.#died(worker, new Error(`The reading worker ended with ${code}`)))
    this.#worker = worker
    return worker
  }

  #answered(worker: Worker, answer: Answer): void {
    const current = this.#current
    if (worker !== this.#worker || !current || current.question.number !== answer.number) return
    this.#current = undefined
    clearTimeout(this.#watch)
    if ('value' in answer) current.resolve(answer.value)
    else if ('refusal' in answer)
      current.reject(new AppError(answer.refusal.code, answer.refusal.reason, answer.refusal))
    else current.reject(new Error(answer.bug))
    this.#next()
  }

  #died(worker: Worker, error: unknown): void {
    if (worker !== this.#worker) return
    this.#forget()
    void worker.terminate()
    const current = this.#current
    this.#current = undefined
    if (current) {
      current.deaths += 1
      const isHopeless = current.deaths >= MOST_DEATHS || error instanceof AppError
      if (isHopeless) current.reject(error)
      else this.#queue.unshift(current)
    }
    this.#next()
  }

  #forget(): void {
    clearTimeout(this.#watch)
    this.#worker = undefined
  }
}
