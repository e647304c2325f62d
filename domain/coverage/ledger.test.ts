import { describe, expect, it } from 'vitest'
import { coverage } from './coverage'
import { claimsBySentence, coverageBySection } from './ledger'

// Two sections of two sentences each, three words a sentence: [0, 10), [10, 20), [30, 40), [40, 50).
const starts = [0, 10, 30, 40]
const segmentation = {
  version: 'test',
  sentences: starts.flatMap((start) => [start, start + 10]),
  words: starts.flatMap((start) => [start, start + 2, start + 3, start + 5, start + 6, start + 9]),
}
const span = (start: number, end: number, claimId: string | null, purpose: 'claim' | 'no-check' = 'claim') => ({
  start,
  end,
  claimId,
  purpose,
  isProposal: false,
})

describe('the ledger', () => {
  it('names the claims of a sentence in reading order, each once, over every sentence they reach', () => {
    const spans = [
      span(42, 45, 'b'),
      span(3, 12, 'a'),
      span(0, 2, 'c'),
      span(40, 45, 'a'),
      span(4, 5, null, 'no-check'),
    ]
    const { perSentence } = coverage({ segmentation, spans, clearances: [] })
    expect(claimsBySentence(perSentence, spans)).toEqual([['c', 'a'], ['a'], [], ['a', 'b']])
  })

  it('knows no place of a claim whose span is unanchored, nor of a proposal', () => {
    const spans = [
      { ...span(0, 0, 'a'), start: null, end: null },
      { ...span(0, 5, 'b'), isProposal: true },
    ]
    const { perSentence } = coverage({ segmentation, spans, clearances: [] })
    expect(claimsBySentence(perSentence, spans)).toEqual([[], [], [], []])
  })

  it('counts the sections, and their sums are those of the article', () => {
    const spans = [span(0, 10, 'a'), span(33, 35, 'b')]
    const all = coverage({ segmentation, spans, clearances: [3] })
    const sections = coverageBySection(
      [
        { start: 0, end: 30, title: '' },
        { start: 30, end: 50, title: 'Second' },
      ],
      all.perSentence,
    )
    expect(sections).toMatchObject([
      { sentences: 2, accounted: 1, words: 6, wordsAccounted: 3 },
      { title: 'Second', sentences: 2, accounted: 1, words: 6, wordsAccounted: 4 },
    ])
    for (const field of ['sentences', 'accounted', 'words', 'wordsAccounted'] as const) {
      expect(sections.reduce((total, section) => total + section[field], 0)).toBe(all[field])
    }
  })
})
