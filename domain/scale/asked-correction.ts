import type { Severity } from '../annotation/annotation'
import type { Rating, Scale } from './scale'

/**
 * How grave a correction a rating asks for; null when it asks for none. It follows from the scale's own
 * order: an internal scale rates the wording of a draft, so its best rating lets the words stand, its worst
 * says that they are wrong in fact, and those between that they hold once they are changed. Public scales
 * rate what somebody else has said, which is not ours to change; a rating without a place in the order
 * ("unconfirmed") says nothing against the words.
 */
export function askedCorrection(
  { kind, ratings }: Pick<Scale, 'kind' | 'ratings'>,
  rating: Pick<Rating, 'rank'> | null,
): Severity | null {
  if (kind !== 'internal' || rating === null || rating.rank === null) return null
  const ranks = ratings.flatMap(({ rank, isRetired }) => (rank === null || isRetired ? [] : [rank]))
  if (rating.rank <= Math.min(...ranks)) return null
  return rating.rank >= Math.max(...ranks) ? 'factual' : 'wording'
}
