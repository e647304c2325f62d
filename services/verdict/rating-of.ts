import { findRating } from '@/db/queries/claim'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'

/**
 * The inner key of a rating on the article's scale, in the version the article hangs on.
 * @throws AppError `invalid` when the rating is of another scale or version, or retired and newly chosen.
 */
export function ratingOf(ctx: Context, ratingId: string, scaleVersionN: number, current: number | null): number {
  const rating = findRating(ctx.db, ratingId)
  if (rating && rating.n === current) return rating.n
  if (rating?.scaleVersionN !== scaleVersionN) throw new AppError('invalid', 'errors.ratingOfOtherScale')
  if (rating.isRetired) throw new AppError('invalid', 'errors.ratingRetired')
  return rating.n
}
