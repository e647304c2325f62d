import type { Rating, RatingColour } from '@/domain/scale/scale'
import { cn } from '../ui/cn'
import { toneClasses } from '../ui/tone'
import { RatingIcon } from '../verdicts/rating-icon'

/** How each colour underlines in the text, so that it never speaks alone. */
export const UNDERLINES: Readonly<Record<RatingColour, string>> = {
  true: 'border-rate-true border-solid',
  'mostly-true': 'border-rate-mostly-true border-double border-b-4',
  mixed: 'border-rate-mixed border-dashed',
  'mostly-false': 'border-rate-mostly-false border-dashed',
  false: 'border-rate-false border-solid border-b-4',
  unproven: 'border-rate-unproven border-dotted',
  open: 'border-rate-open border-dotted',
  neutral: 'border-rate-neutral border-dotted',
}

type Props = { readonly rating: Pick<Rating, 'colour' | 'icon'>; readonly label: string; readonly words: string }

/** A rating as it will show, in the light theme and the dark one: its button, and words of an article under it. */
export function RatingPreview({ rating, label, words }: Props) {
  return (
    <div aria-hidden className="flex flex-wrap gap-2">
      {(['light', 'dark'] as const).map((theme) => (
        <div
          key={theme}
          className={cn(theme, 'flex items-center gap-3 rounded-lg border border-line bg-paper px-3 py-2')}
        >
          <span
            className={cn(
              'forced-outline inline-flex max-w-40 items-center gap-1 rounded-md px-1.5 py-0.5 font-semibold text-xs',
              toneClasses[rating.colour],
            )}
          >
            <RatingIcon icon={rating.icon} />
            <bdi className="[overflow-wrap:anywhere]">{label}</bdi>
          </span>
          <span
            className={cn(
              'border-b-2 font-serif text-ink',
              toneClasses[rating.colour],
              'text-ink',
              UNDERLINES[rating.colour],
            )}
          >
            {words}
          </span>
        </div>
      ))}
    </div>
  )
}
