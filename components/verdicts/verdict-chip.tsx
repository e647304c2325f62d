import type { Rating } from '@/domain/scale/scale'
import { cn } from '../ui/cn'
import { toneClasses } from '../ui/tone'
import { RatingIcon } from './rating-icon'

/** A claim's verdict as a small square: icon on tint. The words stand beside it. */
export function VerdictChip({ rating, className }: { readonly rating: Rating | null; readonly className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'forced-outline flex size-4.5 shrink-0 items-center justify-center rounded',
        toneClasses[rating?.colour ?? 'open'],
        className,
      )}
    >
      <RatingIcon icon={rating?.icon ?? 'question'} className="size-3" />
    </span>
  )
}
