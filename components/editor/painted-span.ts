import type { RatingIcon } from '@/domain/scale/scale'

/** How a span is painted: by the rating of its claim, or by what it is when it is no claim. */
export const SPAN_TINTS = [
  'true',
  'mostly-true',
  'mixed',
  'mostly-false',
  'false',
  'unproven',
  'open',
  'neutral',
  'comment',
  'correction',
  'no-check',
  'excluded',
  'proposal',
] as const
export type SpanTint = (typeof SPAN_TINTS)[number]

/** The number and icon at the end of a span; `label` says the same in words. */
export type SpanBadge = { readonly number: number; readonly icon: RatingIcon | null; readonly label: string }

/** A place in the article's plain text, in UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number }

/** An annotation as the article shows it. */
export type PaintedSpan = TextRange & {
  readonly id: string
  readonly tint: SpanTint
  readonly badge: SpanBadge | null
}
