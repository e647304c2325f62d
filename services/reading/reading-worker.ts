import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { type Db, openForReading } from '@/db/open'
import { inOneSnapshot } from '@/db/queries/integrity'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import type { Answer, Question } from './protocol'
import { READS, type ReadName } from './reads'

/* Entry of the worker that reads lists and searches. Bundled into one file at build time. */

const { file, isPatient } = workerData as { readonly file: string; readonly isPatient: boolean }
const db: Db = openForReading(file)

/** How much it gives way, as `nice` counts. */
const PATIENCE = 10
// Linux counts the priority of each thread by itself; elsewhere the whole server would give way.
if (isPatient && process.platform === 'linux') setPriority(PATIENCE)

function answerTo({ number, name, input, actor, now }: Question): Answer {
  const ctx: Context = { db, actor, now: () => new Date(now) }
  try {
    const read = READS[name as ReadName] as (ctx: Context, input: unknown) => unknown
    return { number, value: inOneSnapshot(db, () => read(ctx, input)) }
  } catch (error) {
    if (!(error instanceof AppError))
      return { number, bug: error instanceof Error ? String(error.stack) : String(error) }
    const { code, reason, params, fields } = error
    return { number, refusal: { code, reason, params, fields } }
  }
}

parentPort?.on('message', (question: Question) => parentPort?.postMessage(answerTo(question)))
