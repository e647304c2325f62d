import type { PaintedSpan, SpanBadge, SpanTint } from '@/components/editor/painted-span'
import { verdictLook } from '@/domain/scale/verdict-look'
import type { AnnotationObject } from '@/domain/workbench/objects'
import type { ClaimRow } from './derived'
import { memo, reuse } from './memo'

/** How a claim's badge reads aloud ("Claim 4, open"). */
export type SpanWords = (row: ClaimRow) => string

/** How the verdict that stands on a claim shows. */
export const lookOfRow = ({ rating, conclusion }: ClaimRow) => verdictLook(rating, conclusion !== null)

export const tintOfRow = (row: ClaimRow): SpanTint => lookOfRow(row).colour

/** The words are asked for only where a badge is drawn: a new claim renumbers thousands behind it. */
function badgeOf(row: ClaimRow, words: SpanWords): SpanBadge {
  return {
    number: row.number,
    icon: lookOfRow(row).icon,
    get label() {
      return words(row)
    },
  }
}

function spanOf(
  annotation: AnnotationObject,
  row: ClaimRow | undefined,
  badge: (row: ClaimRow) => SpanBadge,
): PaintedSpan | null {
  const { id, start, end, purpose, isProposal } = annotation
  if (start === null || end === null) return null
  if (isProposal) return { id, start, end, tint: 'proposal', badge: null }
  if (purpose !== 'claim') return { id, start, end, tint: purpose, badge: null }
  if (!row) return { id, start, end, tint: 'open', badge: null }
  return { id, start, end, tint: tintOfRow(row), badge: badge(row) }
}

/** The annotations as the article paints them; unchanged spans keep their identity. */
export function createPaintedSpans() {
  let last: readonly PaintedSpan[] = []
  // A row that says the same stays the same value, and so does its badge.
  const badgesFor = memo((_words: SpanWords) => new WeakMap<ClaimRow, SpanBadge>())
  return memo((annotations: readonly AnnotationObject[], rows: readonly ClaimRow[], words: SpanWords) => {
    const byClaim = new Map(rows.map((row) => [row.id, row]))
    const badges = badgesFor(words)
    const badge = (row: ClaimRow) => {
      const known = badges.get(row) ?? badgeOf(row, words)
      badges.set(row, known)
      return known
    }
    const next = annotations.flatMap((it) => spanOf(it, byClaim.get(it.claimId ?? ''), badge) ?? [])
    last = reuse(last, next)
    return last
  })
}
