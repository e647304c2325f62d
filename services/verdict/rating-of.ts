import { findRating } from '@/db/queries/claim'
import { readRow } from '@/db/queries/object-rows'
import { readScale } from '@/db/queries/scale-version'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'

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

/**
 * The rating that a program names by its lasting key, on the scale of the claim's article.
 * @throws AppError `not_found` (claim), `invalid` with the keys there are.
 */
export function ratingByKey(ctx: Context, claimId: string, key: string): string {
  const { articleN } = requireRow(ctx, 'claim', claimId)
  const { ratings } = readScale(ctx.db, readRow(ctx.db, 'article', articleN).scaleVersionN)
  const rating = ratings.find((one) => one.key === key)
  if (!rating) {
    const keys = ratings.filter(({ isRetired }) => !isRetired).map((one) => one.key)
    throw new AppError('invalid', 'errors.ratingKey', { params: { key, keys: keys.join(', ') || '–' } })
  }
  return rating.id
}
