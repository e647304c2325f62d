import type { Rating } from '@/domain/scale/scale'
import { verdictLook } from '@/domain/scale/verdict-look'
import { cn } from '../ui/cn'
import { toneClasses } from '../ui/tone'
import { RatingIcon } from './rating-icon'

type Props = {
  readonly rating: Pick<Rating, 'colour' | 'icon'> | null
  /** A verdict stands that is a sentence, not a rating. */
  readonly isConcluded?: boolean
  readonly className?: string
}

/** A claim's verdict as a small square: icon on tint. The words stand beside it. */
export function VerdictChip({ rating, isConcluded = false, className }: Props) {
  const { colour, icon } = verdictLook(rating, isConcluded)
  return (
    <span
      aria-hidden
      className={cn(
        'forced-outline flex size-4.5 shrink-0 items-center justify-center rounded',
        toneClasses[colour],
        className,
      )}
    >
      <RatingIcon icon={icon} className="size-3" />
    </span>
  )
}
