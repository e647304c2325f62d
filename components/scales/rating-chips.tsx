import type { Rating } from '@/domain/scale/scale'
import { Chip } from '../ui/chip'
import { RatingIcon } from '../verdicts/rating-icon'

/** The ratings a scale offers, as chips in their order. */
export function RatingChips({ ratings }: { readonly ratings: readonly Rating[] }) {
  return (
    <ul className="flex flex-wrap gap-1">
      {ratings
        .filter(({ isRetired }) => !isRetired)
        .map((rating) => (
          <li key={rating.key}>
            <Chip tone={rating.colour}>
              <RatingIcon icon={rating.icon} />
              <bdi>{rating.shortLabel}</bdi>
            </Chip>
          </li>
        ))}
    </ul>
  )
}
