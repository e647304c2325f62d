import { type ArticleDocument, BLOCK_SEPARATOR, type Mark, type TextblockNode } from '../document/document'
import { placedTextblocks } from '../document/text-of'
import { type VerdictLook, verdictLook } from '../scale/verdict-look'
import type { Report, ReportVerdict } from './report'

/** A passage of the report's text that is drawn: a claim, a correction, a no-check or an exclusion. */
export type ReportSpan = {
  readonly start: number
  readonly end: number
  readonly kind: 'claim' | 'correction' | 'no-check' | 'excluded'
  /** Number of the claim or correction; 0 for the others. */
  readonly number: number
  /** Which of the claim's occurrences this is, from 1. */
  readonly occurrence: number
}

/** A span with the line it keeps through all its segments: 0 is nearest to the text. */
export type LevelledSpan = ReportSpan & { readonly level: number }

/** A piece of one textblock under the same spans from end to end. */
export type Segment = {
  readonly start: number
  readonly end: number
  /** What covers it, by level. */
  readonly covering: readonly LevelledSpan[]
  /** What ends with it: the place of the numbers. */
  readonly ending: readonly LevelledSpan[]
}

/**
 * By how much the article's headings are lowered so that the highest of them stands right below the
 * report's own second rank: many articles begin with a sub-heading, and no rank may be left out.
 */
export function headingShift(document: ArticleDocument): number {
  const levels = document.content.flatMap((node) => (node.type === 'heading' ? [node.attrs.level] : []))
  return 3 - Math.min(...levels, 4)
}

/** Every passage of a report that is drawn in its text, in reading order. */
export function spansOf(report: Report): ReportSpan[] {
  const claims = report.claims.flatMap(({ number, occurrences }) =>
    occurrences.map(({ start, end }, i) => ({ start, end, kind: 'claim' as const, number, occurrence: i + 1 })),
  )
  const others = [
    ...report.corrections.map((one) => ({ ...one, kind: 'correction' as const })),
    ...report.noChecks.map((one) => ({ ...one, kind: 'no-check' as const, number: 0 })),
    ...report.exclusions.map((one) => ({ ...one, kind: 'excluded' as const, number: 0 })),
  ].flatMap(({ start, end, kind, number }) =>
    start === null || end === null ? [] : [{ start, end, kind, number, occurrence: 1 }],
  )
  return [...claims, ...others].sort((a, b) => a.start - b.start || b.end - a.end || a.number - b.number)
}

/**
 * The textblocks of a report, each cut at the bounds of the spans, so that nested and overlapping
 * passages are drawn without one breaking another. Every character of a block is in one segment.
 */
export function segmentsOf(report: Report): Map<TextblockNode, Segment[]> {
  const spans = withLevels(spansOf(report))
  const segments = new Map<TextblockNode, Segment[]>()
  let next = 0
  let active: LevelledSpan[] = []
  for (const { node, start, end } of placedTextblocks(report.revision.document)) {
    active = active.filter((span) => span.end > start)
    while (next < spans.length && (spans[next] as LevelledSpan).start < end) active.push(spans[next++] as LevelledSpan)
    segments.set(node, cut(start, end, active))
  }
  return segments
}

/** A stretch of one inline node: its text, or a hard break. */
export type Piece = { readonly text: string; readonly isBreak: boolean; readonly marks: readonly Mark[] }

/** The inline content of a textblock between two offsets of the revision's text. */
export function piecesOf(block: TextblockNode, blockStart: number, segment: Pick<Segment, 'start' | 'end'>): Piece[] {
  const pieces: Piece[] = []
  let offset = blockStart
  for (const inline of block.content) {
    const text = inline.type === 'text' ? inline.text : '\n'
    const from = Math.max(segment.start - offset, 0)
    const to = Math.min(segment.end - offset, text.length)
    if (from < to) {
      pieces.push({ text: text.slice(from, to), isBreak: inline.type === 'hardBreak', marks: inline.marks ?? [] })
    }
    offset += text.length
  }
  return pieces
}

function cut(start: number, end: number, spans: readonly LevelledSpan[]): Segment[] {
  const inside = (at: number) => Math.min(Math.max(at, start), end)
  const bounds = new Set([start, end, ...spans.flatMap((span) => [inside(span.start), inside(span.end)])])
  const cuts = [...bounds].sort((a, b) => a - b)
  // A span that ends in the gap before the next block ends with this one.
  const isEnding = (span: LevelledSpan, at: number) =>
    span.end === at || (at === end && span.end > end && span.end <= end + BLOCK_SEPARATOR.length)
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] as number
    const covering = spans.filter((span) => span.start < to && span.end > from).sort((a, b) => a.level - b.level)
    return { start: from, end: to, covering, ending: covering.filter((span) => isEnding(span, to)) }
  })
}

/** Gives every span the lowest level that is free over its whole length. */
function withLevels(spans: readonly ReportSpan[]): LevelledSpan[] {
  const busyUntil: number[] = []
  return spans.map((span) => {
    const free = busyUntil.findIndex((end) => end <= span.start)
    const level = free === -1 ? busyUntil.length : free
    busyUntil[level] = span.end
    return { ...span, level }
  })
}

/** The look of a verdict in this report: its rating's, a sentence's, or that of a claim that is open. */
export function lookOf({ scale }: Pick<Report, 'scale'>, verdict: ReportVerdict | null): VerdictLook {
  const rating = scale.ratings.find(({ key }) => key === verdict?.rating)
  return verdictLook(rating, verdict !== null)
}
