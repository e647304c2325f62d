import type { RatingInput } from '@/domain/scale/inputs'
import { inScaleOrder } from '@/domain/scale/rating-order'
import type { Rating } from '@/domain/scale/scale'
import { newId } from '../identity'

const SHORT = 24

/** Ratings as they are stored: in the scale's order, each with an identity of its own. */
export function ratingsFrom(inputs: readonly RatingInput[]): Rating[] {
  return inScaleOrder(inputs).map(({ shortLabel, meaning, isRetired, ...rating }) => ({
    ...rating,
    id: newId(),
    shortLabel: shortLabel ?? [...rating.label].slice(0, SHORT).join('').trim().slice(0, SHORT),
    meaning: meaning ?? '',
    isRetired: isRetired ?? false,
  }))
}

/** Whether two lists of ratings say the same to a checker; identities do not count. */
export function isSameRatings(a: readonly Rating[], b: readonly Rating[]): boolean {
  return JSON.stringify(a.map(told)) === JSON.stringify(b.map(told))
}

const told = ({ key, label, shortLabel, colour, icon, meaning, rank, isRetired }: Rating) => [
  key,
  label,
  shortLabel,
  colour,
  icon,
  meaning,
  rank,
  isRetired,
]
