import type { Purpose } from '../annotation/annotation'
import type { Segmentation } from '../workbench/objects'

/** A range of the revision's plain text, in UTF-16 units, end exclusive. */
export type TextRange = { readonly start: number; readonly end: number }

/** What coverage needs of an annotation; an unanchored one (no bounds) covers nothing. */
export type CoveringSpan = {
  readonly start: number | null
  readonly end: number | null
  readonly purpose: Purpose
  readonly isProposal: boolean
}

/**
 * `accounted`: nothing is left to do in the sentence. `partly`: some words are. `open`: none is.
 * `excluded`: the sentence is not part of the article at all.
 */
export type SentenceState = 'accounted' | 'partly' | 'open' | 'excluded'

export type SentenceCoverage = TextRange & {
  readonly index: number
  readonly state: SentenceState
  /** Runs of words still to be accounted for, each from its first word to its last. */
  readonly uncovered: readonly TextRange[]
  /** Words to account for: those of the sentence without the excluded ones. */
  readonly words: number
  readonly wordsAccounted: number
}

export type Coverage = {
  readonly perSentence: readonly SentenceCoverage[]
  /** Sentences that have words to account for, and how many of them have none left. */
  readonly sentences: number
  readonly accounted: number
  /** "412 of 476 words accounted for" is `wordsAccounted` of `words`. */
  readonly words: number
  readonly wordsAccounted: number
  readonly wordsExcluded: number
}

export type CoverageInput = {
  readonly segmentation: Segmentation
  readonly spans: readonly CoveringSpan[]
  /** Indexes of the sentences on which a named person pressed "rest is clear". */
  readonly clearances: Iterable<number>
}

/**
 * How many *words* of the article are accounted for.
 *
 * A word is accounted for when every character of it lies inside claims, no-checks or exclusions, or
 * its sentence was cleared. Comments, corrections and a machine's proposals account for nothing.
 * Words wholly inside exclusions are not words of the article: they count neither as accounted for
 * nor as still to do, so excluding a caption never makes the figures look better, and 100 per cent
 * means that nothing is left.
 */
export function coverage({ segmentation, spans, clearances }: CoverageInput): Coverage {
  const { sentences, words } = segmentation
  const isCovered = coverTest(
    spans,
    (purpose) => purpose === 'claim' || purpose === 'no-check' || purpose === 'excluded',
  )
  const isExcluded = coverTest(spans, (purpose) => purpose === 'excluded')
  const touchesExclusion = touchTest(spans)
  const cleared = new Set(clearances)
  const perSentence: SentenceCoverage[] = []
  const total = { sentences: 0, accounted: 0, words: 0, wordsAccounted: 0, wordsExcluded: 0 }

  let w = 0
  for (let s = 0; s < sentences.length; s += 2) {
    const start = sentences[s] as number
    const end = sentences[s + 1] as number
    const index = s / 2
    const isCleared = cleared.has(index)
    const uncovered: { start: number; end: number }[] = []
    let count = 0
    let done = 0
    let excluded = 0
    let isRunning = false
    for (; w < words.length && (words[w] as number) < end; w += 2) {
      const from = words[w] as number
      const to = words[w + 1] as number
      if (isExcluded(from, to)) {
        excluded += 1
        isRunning = false
        continue
      }
      count += 1
      if (isCovered(from, to) || isCleared) {
        done += 1
        isRunning = false
      } else if (isRunning) {
        ;(uncovered.at(-1) as { end: number }).end = to
      } else {
        uncovered.push({ start: from, end: to })
        isRunning = true
      }
    }
    const isOut = count === 0 && (excluded > 0 || touchesExclusion(start, end))
    const state = isOut ? 'excluded' : done === count ? 'accounted' : done > 0 ? 'partly' : 'open'
    perSentence.push({ index, start, end, state, uncovered, words: count, wordsAccounted: done })
    total.words += count
    total.wordsAccounted += done
    total.wordsExcluded += excluded
    if (count > 0) total.sentences += 1
    if (count > 0 && done === count) total.accounted += 1
  }
  return { perSentence, ...total }
}

/** Coverage of a whole snapshot, as the progress bar and the report show it. */
export function coverageOf(snapshot: {
  readonly revision: { readonly segmentation: Segmentation }
  readonly annotations: readonly CoveringSpan[]
  readonly clearances: readonly { readonly sentence: number }[]
}): Coverage {
  return coverage({
    segmentation: snapshot.revision.segmentation,
    spans: snapshot.annotations,
    clearances: snapshot.clearances.map(({ sentence }) => sentence),
  })
}

/** The union of the chosen spans as disjoint rising ranges; touching ranges become one. */
function unionOf(spans: readonly CoveringSpan[], chosen: (purpose: Purpose) => boolean): TextRange[] {
  const ranges: { start: number; end: number }[] = []
  for (const { start, end, purpose, isProposal } of spans) {
    if (start !== null && end !== null && !isProposal && chosen(purpose)) ranges.push({ start, end })
  }
  ranges.sort((a, b) => a.start - b.start)
  const union: { start: number; end: number }[] = []
  for (const range of ranges) {
    const last = union.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else union.push(range)
  }
  return union
}

/** Asks, for ranges in rising order, whether each lies wholly inside the union. */
function coverTest(spans: readonly CoveringSpan[], chosen: (purpose: Purpose) => boolean) {
  const union = unionOf(spans, chosen)
  let at = 0
  return (start: number, end: number): boolean => {
    while (at < union.length && (union[at] as TextRange).end < end) at += 1
    const range = union[at]
    return range !== undefined && range.start <= start && end <= range.end
  }
}

/** Asks, for ranges in rising order, whether each shares a character with an exclusion. */
function touchTest(spans: readonly CoveringSpan[]) {
  const union = unionOf(spans, (purpose) => purpose === 'excluded')
  let at = 0
  return (start: number, end: number): boolean => {
    while (at < union.length && (union[at] as TextRange).end <= start) at += 1
    const range = union[at]
    return range !== undefined && range.start < end
  }
}
