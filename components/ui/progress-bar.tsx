import { cn } from './cn'
import { type Tone, toneFills } from './tone'

/** One coloured part of the bar. */
export type ProgressSegment = { readonly key: string; readonly value: number; readonly tone: Tone }

type Props = {
  /** What is measured. */
  readonly label: string
  /** The measure in words ("5 of 9 claims"); spoken instead of a percentage. */
  readonly text: string
  readonly total: number
  readonly segments: readonly ProgressSegment[]
  readonly className?: string
}

/** How much of a whole is done, in parts of several colours. */
export function ProgressBar({ label, text, total, segments, className }: Props) {
  const done = segments.reduce((sum, { value }) => sum + value, 0)
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      aria-valuenow={Math.min(done, Math.max(total, 1))}
      aria-valuetext={text}
      className={cn(
        'forced-outline flex h-2 w-full gap-0.5 overflow-hidden rounded-full bg-rate-neutral-tint',
        className,
      )}
    >
      {segments
        .filter(({ value }) => value > 0)
        .map(({ key, value, tone }) => (
          <span
            key={key}
            className={cn('forced-fill min-w-0.5', toneFills[tone])}
            style={{ width: `${(100 * value) / Math.max(total, 1)}%` }}
          />
        ))}
    </div>
  )
}
