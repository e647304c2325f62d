import { createHash } from 'node:crypto'
import { deleteAnswersBefore, findAnswer, insertAnswer } from '@/db/queries/idempotency'
import { inWriteTransaction } from '@/db/transaction'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'

const DAY = 24 * 60 * 60 * 1000
/** A client retries for as long as it is offline; a week covers a desk's longest absence. */
const KEPT = 7 * DAY

/**
 * Carries out a request at most once for each key of a person: a repeat is answered with what the
 * first one was answered, recorded in the same transaction as its rows. Refusals are not recorded.
 *
 * @throws AppError `conflict` when the key was used for another request.
 */
export function once<T>(ctx: Context, key: string, request: unknown, work: () => T): T {
  return inWriteTransaction(ctx.db, () => {
    const earlier = earlierAnswer<T>(ctx, key, request)
    if (earlier !== undefined) return earlier
    const answer = work()
    const createdAt = ctx.now().toISOString()
    const requestHash = hashOf(request)
    insertAnswer(ctx.db, { userN: ctx.actor.n, key, requestHash, answer: JSON.stringify(answer), createdAt })
    return answer
  })
}

/**
 * What this request was answered before under this key; undefined when it was not.
 * @throws AppError `conflict` when the key was used for another request.
 */
export function earlierAnswer<T>(ctx: Context, key: string, request: unknown): T | undefined {
  const earlier = findAnswer(ctx.db, ctx.actor.n, key)
  if (!earlier) return undefined
  if (earlier.requestHash !== hashOf(request)) throw new AppError('conflict', 'errors.keyReused')
  return JSON.parse(earlier.answer) as T
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex')
}

/** Forgets the answers nobody can ask for again. */
export function forgetOldAnswers(ctx: Pick<Context, 'db' | 'now'>): void {
  deleteAnswersBefore(ctx.db, new Date(ctx.now().getTime() - KEPT).toISOString())
}
