import { findRow, type RowOf, readRow } from '@/db/queries/object-rows'
import { listRatings } from '@/db/queries/rating-list'
import { readScale } from '@/db/queries/scale-version'
import { findObject } from '@/db/queries/workbench-objects'
import { AppError } from '@/domain/app-error'
import { peopleById } from '../account/people-by-id'
import type { Context } from '../context'
import { ratingOf } from '../verdict/rating-of'

/** A verdict of another article as this article's scale says it, and whose it was. */
export type FoundVerdict = {
  readonly ratingN: number | null
  readonly conclusion: string | null
  readonly reasons: string
  readonly title: string
  readonly person: string
  readonly at: string
}

/**
 * The assessment or decision that is to be taken over.
 * @throws AppError `not_found` (also one of another claim), `invalid` (no verdict in it, or a rating of
 * another scale).
 */
export function foundVerdict(ctx: Context, id: string, from: RowOf<'claim'>, to: RowOf<'article'>): FoundVerdict {
  const decision = findObject(ctx.db, ctx.actor, 'decision', id)
  const assessment = findObject(ctx.db, ctx.actor, 'assessment', id)
  const row = findRow(ctx.db, ctx.actor, decision ? 'decision' : 'assessment', id)
  const found = decision ?? assessment
  if (!found || !row || row.claimN !== from.n) throw new AppError('not_found', 'errors.notFound')
  if (found.ratingId === null && !found.conclusion?.trim()) throw new AppError('invalid', 'errors.reuseNoVerdict')
  const { title, scaleVersionN } = readRow(ctx.db, 'article', from.articleN)
  return {
    ratingN: found.ratingId === null ? null : ratingHere(ctx, found.ratingId, scaleVersionN, to.scaleVersionN),
    conclusion: found.conclusion,
    reasons: decision ? decision.reason : (assessment?.rationale ?? ''),
    title,
    person: peopleById(ctx)(found.userId).name,
    at: decision ? decision.decidedAt : (assessment?.assessedAt ?? ''),
  }
}

/** The same rating in this article's version of the same scale, by its lasting key. */
function ratingHere(ctx: Context, ratingId: string, fromVersionN: number, toVersionN: number): number {
  const [its, ours] = [readScale(ctx.db, fromVersionN), readScale(ctx.db, toVersionN)]
  const { key } = readRating(ctx, ratingId)
  const here = its.scaleId === ours.scaleId ? ours.ratings.find((one) => one.key === key && !one.isRetired) : undefined
  if (!here) throw new AppError('invalid', 'errors.reuseOtherScale')
  return ratingOf(ctx, here.id, toVersionN, null)
}

function readRating(ctx: Context, id: string) {
  const rating = listRatings(ctx.db, [id]).get(id)
  if (!rating) throw new Error(`No rating ${id}`)
  return rating
}
