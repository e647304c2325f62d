import type { Coverage } from '@/domain/coverage/coverage'
import type { AnnotationObject } from '@/domain/workbench/objects'
import type { ClaimRow } from './derived'
import { tintOfRow } from './painted-spans'

/** Words from which on an article has a strip; a shorter one is seen at a glance. */
const LONG = 400

/** Whether a strip stands beside an article of so many words, and its place is kept while it loads. */
export function hasStrip(words: number): boolean {
  return words >= LONG
}

/** A bar of the strip: where it begins and ends as parts of the article (0 to 1), and the colour token it has. */
export type StripMark = {
  readonly from: number
  readonly to: number
  readonly lane: 'left' | 'claim'
  readonly colour: string
}

/** What the strip shows of an article: runs of words that nothing accounts for, and claims by their verdict. */
export function stripMarks(
  length: number,
  covered: Coverage,
  annotations: readonly AnnotationObject[],
  rows: readonly ClaimRow[],
): StripMark[] {
  const byClaim = new Map(rows.map((row) => [row.id, row]))
  const marks: StripMark[] = []
  let last: { from: number; to: number } | null = null
  // Neighbours are one bar: a text nobody has touched is drawn in a handful of strokes.
  for (const { uncovered, start, end } of covered.perSentence) {
    if (uncovered.length === 0) last = null
    for (const run of uncovered) {
      const isWhole = uncovered.length === 1
      const [from, to] = isWhole ? [start / length, end / length] : [run.start / length, run.end / length]
      if (last && isWhole) last.to = to
      else {
        const mark = { from, to, lane: 'left' as const, colour: '--rate-open' }
        marks.push(mark)
        last = isWhole ? mark : null
      }
    }
  }
  for (const { start, end, purpose, claimId, isProposal } of annotations) {
    const row = byClaim.get(claimId ?? '')
    if (start === null || end === null || purpose !== 'claim' || isProposal || !row) continue
    marks.push({ from: start / length, to: end / length, lane: 'claim', colour: `--rate-${tintOfRow(row)}` })
  }
  return marks
}

/** The statements worth stopping at: with words left, or with a claim; in reading order. */
export function stripStops(covered: Coverage, hasClaim: (sentence: number) => boolean): number[] {
  return covered.perSentence.flatMap(({ index, uncovered }) => (uncovered.length > 0 || hasClaim(index) ? [index] : []))
}

/** The next stop in a direction; where there is none, one stays. */
export function nextStop(stops: readonly number[], here: number, by: 1 | -1): number {
  const next = by === 1 ? stops.find((stop) => stop > here) : stops.findLast((stop) => stop < here)
  return next ?? here
}
