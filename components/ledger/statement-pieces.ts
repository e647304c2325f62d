import type { TextRange } from '@/domain/coverage/coverage'
import type { AnnotationObject } from '@/domain/workbench/objects'

/** A stretch of a statement in which everything is the same. */
export type Piece = {
  readonly start: number
  readonly text: string
  /** Nothing accounts for these words. */
  readonly isLeft: boolean
  readonly isClaim: boolean
  readonly isNoCheck: boolean
  /** Claims of which a span ends here, in reading order. */
  readonly ends: readonly string[]
}

type Spanning = Pick<AnnotationObject, 'start' | 'end' | 'purpose' | 'claimId' | 'isProposal'>

/** A statement cut wherever a span or an open run begins or ends. */
export function piecesOf(
  text: string,
  statement: TextRange & { readonly uncovered: readonly TextRange[] },
  spans: readonly Spanning[],
): Piece[] {
  const { start, end, uncovered } = statement
  const here = spans.flatMap((span) =>
    span.start !== null && span.end !== null && !span.isProposal && span.start < end && span.end > start
      ? [{ ...span, start: span.start, end: span.end }]
      : [],
  )
  const edges = new Set([start, end])
  for (const range of [...here, ...uncovered]) {
    for (const edge of [range.start, range.end]) if (edge > start && edge < end) edges.add(edge)
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] as number
    const isIn = (range: TextRange) => range.start <= from && range.end >= to
    const ends = here.flatMap(({ claimId, purpose, end: last }) =>
      purpose === 'claim' && claimId !== null && (last === to || (last > end && to === end)) ? [claimId] : [],
    )
    return {
      start: from,
      text: text.slice(from, to),
      isLeft: uncovered.some(isIn),
      isClaim: here.some((span) => span.purpose === 'claim' && isIn(span)),
      isNoCheck: here.some((span) => span.purpose === 'no-check' && isIn(span)),
      ends: [...new Set(ends)],
    }
  })
}
