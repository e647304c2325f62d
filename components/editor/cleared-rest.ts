import type { IntervalIndex } from './interval-index'
import type { PaintedSpan, SpanTint, TextRange } from './painted-span'
import { boundsAt, indexAt, rangeOfRun, wordRunOf } from './word-steps'

/** The sentences whose rest somebody called clear and the words of the article: flat lists in reading order. */
export type Cleared = { readonly sentences: readonly number[]; readonly words: readonly number[] }

export const NOTHING_CLEARED: Cleared = { sentences: [], words: [] }

/** Spans that say nothing of whether a word is accounted for. */
const BESIDE: ReadonlySet<SpanTint> = new Set<SpanTint>(['comment', 'correction', 'proposal'])

/**
 * What of the cleared sentences in `window` only the clearance accounts for: their words without those inside a claim,
 * a no-check or an exclusion, each run from its first word to its last. Looks at the window alone.
 */
export function clearedRest(cleared: Cleared, index: IntervalIndex<PaintedSpan>, window: TextRange): TextRange[] {
  const { sentences, words } = cleared
  const rest: TextRange[] = []
  for (let i = Math.max(0, indexAt(sentences, window.start)); ; i++) {
    const sentence = boundsAt(sentences, i)
    if (sentence === null || sentence.start >= window.end) break
    if (sentence.end <= window.start) continue
    for (const gap of gapsIn(sentence, index)) {
      const run = wordRunOf(words, gap)
      const range = run && rangeOfRun(words, run)
      if (range) rest.push({ start: Math.max(range.start, gap.start), end: Math.min(range.end, gap.end) })
    }
  }
  return rest
}

/** The parts of a sentence that no span covers which accounts for words. */
function gapsIn(sentence: TextRange, index: IntervalIndex<PaintedSpan>): TextRange[] {
  const gaps: TextRange[] = []
  let from = sentence.start
  for (const i of index.overlapping(sentence)) {
    const span = index.items[i]
    if (!span || BESIDE.has(span.tint)) continue
    const [start, end] = [index.starts[i] ?? 0, index.ends[i] ?? 0]
    if (start > from) gaps.push({ start: from, end: start })
    from = Math.max(from, end)
  }
  if (from < sentence.end) gaps.push({ start: from, end: sentence.end })
  return gaps
}
