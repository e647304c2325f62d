import type { Rating } from './scale'

/**
 * Ratings as a scale keeps them: best first, ties in the order they were given, those without a place
 * in the order last; ranks counted from 0 without gaps. Positions follow from it, so that what a
 * checker sees above is never worse than what stands below.
 */
export function inScaleOrder<T extends Pick<Rating, 'rank'>>(ratings: readonly T[]): (T & { position: number })[] {
  const ranks = [...new Set(ratings.flatMap(({ rank }) => rank ?? []))].sort((a, b) => a - b)
  const last = ranks.length
  const placeOf = ({ rank }: T) => (rank === null ? last : ranks.indexOf(rank))
  return ratings
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((rating, position) => ({ ...rating, rank: rating.rank === null ? null : placeOf(rating), position }))
}
