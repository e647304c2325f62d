import type { PaintedSpan, SpanBadge, SpanTint } from '@/components/editor/painted-span'
import { verdictLook } from '@/domain/scale/verdict-look'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { type ClaimRow, looksTheSame } from './claim-rows'
import { memo } from './memo'

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

function isSameSpan(a: PaintedSpan, b: PaintedSpan): boolean {
  return a.start === b.start && a.end === b.end && a.tint === b.tint && a.badge === b.badge
}

type Known = { readonly annotation: AnnotationObject; readonly row: ClaimRow | undefined; readonly span: PaintedSpan }

/** The annotations as the article paints them; spans that look as before keep their identity. */
export function createPaintedSpans() {
  let last: readonly PaintedSpan[] = []
  let known = new Map<string, Known>()
  let spoken: SpanWords | null = null
  return memo((annotations: readonly AnnotationObject[], rows: ReadonlyMap<string, ClaimRow>, words: SpanWords) => {
    const areWordsNew = words !== spoken
    spoken = words
    /** Of thousands of annotations, those that nothing was done to are looked at and no more. */
    const spanFor = (annotation: AnnotationObject): PaintedSpan | null => {
      const row = rows.get(annotation.claimId ?? '')
      const old = areWordsNew ? undefined : known.get(annotation.id)
      if (old?.annotation === annotation && old.row === row) return old.span
      const span = spanOf(annotation, row, (shown) => badgeFor(old, shown))
      if (span === null) return null
      const kept = old && isSameSpan(old.span, span) ? old.span : span
      known.set(annotation.id, { annotation, row, span: kept })
      return kept
    }
    /** What the server adds to a claim that was just made (its version, its time) changes no badge. */
    const badgeFor = (old: Known | undefined, row: ClaimRow): SpanBadge =>
      old?.span.badge && old.row?.id === row.id && looksTheSame(old.row, row) ? old.span.badge : badgeOf(row, words)
    const next: PaintedSpan[] = []
    let isSame = true
    for (const annotation of annotations) {
      const span = spanFor(annotation)
      if (span === null) continue
      if (span !== last[next.length]) isSame = false
      next.push(span)
    }
    if (known.size > next.length) {
      const shown = new Set(next.map(({ id }) => id))
      known = new Map([...known].filter(([id]) => shown.has(id)))
    }
    if (!isSame || next.length !== last.length) last = next
    return last
  })
}
