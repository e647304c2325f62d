import type { Section } from '../document/sections'
import type { Coverage, CoveringSpan, SentenceCoverage, TextRange } from './coverage'

/** A sentence of the ledger: how far it is, and the claims that have a span in it, in reading order. */
export type LedgerSentence = SentenceCoverage & { readonly text: string; readonly claimIds: readonly string[] }

/** A section of the article with what is accounted for in it; a sentence belongs where it begins. */
export type LedgerSection = Section & Pick<Coverage, 'sentences' | 'accounted' | 'words' | 'wordsAccounted'>

/** Which claims have a span in each sentence: by sentence, without repeats, in reading order of the spans. */
export function claimsBySentence(
  sentences: readonly TextRange[],
  spans: readonly (CoveringSpan & { readonly claimId: string | null })[],
): string[][] {
  const found = sentences.map(() => new Set<string>())
  const ordered = spans
    .filter(({ purpose, isProposal }) => purpose === 'claim' && !isProposal)
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || (b.end ?? 0) - (a.end ?? 0))
  for (const { start, end, claimId } of ordered) {
    if (start === null || end === null || claimId === null) continue
    for (let index = firstEndingAfter(sentences, start); index < sentences.length; index++) {
      if ((sentences[index] as TextRange).start >= end) break
      found[index]?.add(claimId)
    }
  }
  return found.map((ids) => [...ids])
}

/** Every section with the sentences and words to account for in it. */
export function coverageBySection(
  sections: readonly Section[],
  sentences: readonly SentenceCoverage[],
): LedgerSection[] {
  return sections.map((section) => {
    const own = sentences.filter(({ start, words }) => words > 0 && start >= section.start && start < section.end)
    return {
      ...section,
      sentences: own.length,
      accounted: own.filter(({ words, wordsAccounted }) => words === wordsAccounted).length,
      words: sum(own, ({ words }) => words),
      wordsAccounted: sum(own, ({ wordsAccounted }) => wordsAccounted),
    }
  })
}

function firstEndingAfter(sentences: readonly TextRange[], offset: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle] as TextRange).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0)
}
