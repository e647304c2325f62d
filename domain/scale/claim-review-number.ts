import type { Rating } from './scale'

/** A rating in numbers as schema.org counts: the best is the highest, the worst is 1. */
export type ClaimReviewNumber = {
  readonly ratingValue: number
  readonly bestRating: number
  readonly worstRating: 1
}

/**
 * The number of a rating, read off the scale's own order: one step for each distinct rank, ties share
 * theirs. Nobody types these numbers, so a scale cannot be exported upside down. Null for a rating
 * without a place in the order ("unproven"), and where an order of fewer than two steps says nothing.
 */
export function claimReviewNumber(
  ratings: readonly Pick<Rating, 'key' | 'rank'>[],
  key: string,
): ClaimReviewNumber | null {
  const rank = ratings.find((rating) => rating.key === key)?.rank ?? null
  const ranks = new Set(ratings.flatMap((rating) => rating.rank ?? []))
  if (rank === null || ranks.size < 2) return null
  const worse = [...ranks].filter((other) => other > rank).length
  return { ratingValue: worse + 1, bestRating: ranks.size, worstRating: 1 }
}
