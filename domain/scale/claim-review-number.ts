import type { Rating } from './scale'

/** A rating in numbers as schema.org counts: the best is the highest, the worst is 1. */
export type ClaimReviewNumber = {
  readonly ratingValue: number
  readonly bestRating: number
  readonly worstRating: 1
}

/**
 * The number of a rating, read off the scale's own order: one step for each distinct rank, ties share
 * theirs. Nobody types these numbers, so a scale cannot be exported upside down. Retired ratings are no
 * steps: what nobody can choose must not make the best or the worst look out of reach. Null for a rating
 * without a place in the order ("unproven", or retired), and where an order of fewer than two steps says nothing.
 */
export function claimReviewNumber(
  ratings: readonly (Pick<Rating, 'key' | 'rank'> & Partial<Pick<Rating, 'isRetired'>>)[],
  key: string,
): ClaimReviewNumber | null {
  const inUse = ratings.filter(({ isRetired }) => !isRetired)
  const rank = inUse.find((rating) => rating.key === key)?.rank ?? null
  const ranks = new Set(inUse.flatMap((rating) => rating.rank ?? []))
  if (rank === null || ranks.size < 2) return null
  const worse = [...ranks].filter((other) => other > rank).length
  return { ratingValue: worse + 1, bestRating: ranks.size, worstRating: 1 }
}
