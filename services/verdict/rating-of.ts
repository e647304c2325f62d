import { findRating, scaleOf } from '@/db/queries/claim'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'

/**
 * The inner key of a rating on the article's scale.
 * @throws AppError `invalid` when the rating is of another scale, or retired and newly chosen.
 */
export function ratingOf(ctx: Context, ratingId: string, scaleVersionN: number, current: number | null): number {
  const rating = findRating(ctx.db, ratingId)
  if (!rating || rating.scaleN !== scaleOf(ctx.db, scaleVersionN))
    throw new AppError('invalid', 'errors.ratingOfOtherScale')
  if (rating.isRetired && rating.n !== current) throw new AppError('invalid', 'errors.ratingRetired')
  return rating.n
}
