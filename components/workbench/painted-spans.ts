import type { PaintedSpan, SpanTint } from '@/components/editor/painted-span'
import type { AnnotationObject } from '@/domain/workbench/objects'
import type { ClaimRow } from './derived'
import { memo, reuse } from './memo'

/** How a claim's badge reads aloud ("Claim 4, open"). */
export type SpanWords = (row: ClaimRow) => string

/** The icon of a claim on which no verdict stands. */
export const OPEN_ICON = 'question'

export const tintOfRow = (row: ClaimRow): SpanTint => row.rating?.colour ?? 'open'

function spanOf(annotation: AnnotationObject, row: ClaimRow | undefined, words: SpanWords): PaintedSpan | null {
  const { id, start, end, purpose, isProposal } = annotation
  if (start === null || end === null) return null
  if (isProposal) return { id, start, end, tint: 'proposal', badge: null }
  if (purpose !== 'claim') return { id, start, end, tint: purpose, badge: null }
  if (!row) return { id, start, end, tint: 'open', badge: null }
  const badge = { number: row.number, icon: row.rating?.icon ?? OPEN_ICON, label: words(row) } as const
  return { id, start, end, tint: tintOfRow(row), badge }
}

/** The annotations as the article paints them; unchanged spans keep their identity. */
export function createPaintedSpans() {
  let last: readonly PaintedSpan[] = []
  let badges = new Map<string, PaintedSpan['badge']>()
  return memo((annotations: readonly AnnotationObject[], rows: readonly ClaimRow[], words: SpanWords) => {
    const byClaim = new Map(rows.map((row) => [row.id, row]))
    const next: PaintedSpan[] = []
    const kept = new Map<string, PaintedSpan['badge']>()
    for (const annotation of annotations) {
      const span = spanOf(annotation, byClaim.get(annotation.claimId ?? ''), words)
      if (!span) continue
      const old = badges.get(span.id)
      const isSame =
        old?.label === span.badge?.label && old?.icon === span.badge?.icon && old?.number === span.badge?.number
      const badge = isSame && old ? old : span.badge
      kept.set(span.id, badge)
      next.push(badge === span.badge ? span : { ...span, badge })
    }
    badges = kept
    last = reuse(last, next)
    return last
  })
}
