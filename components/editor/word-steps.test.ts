import { describe, expect, it } from 'vitest'
import { boundsAt, indexAt, rangeOfRun, stepWord, wordRunOf } from './word-steps'

//            0123456789012345678901234
const text = 'One two. Three, four five.'
const words = [0, 3, 4, 7, 9, 14, 16, 20, 21, 25]
const sentences = [0, 8, 9, 26]
const second = { start: 9, end: 26 }
const word = (run: { anchor: number; head: number } | null) => {
  const range = run && rangeOfRun(words, run)
  return range && text.slice(range.start, range.end)
}

describe('steps through words', () => {
  it('finds the item at an offset, and none before the first or after the last', () => {
    expect([0, 7, 8, 9, 30].map((offset) => indexAt(sentences, offset))).toEqual([0, 0, 0, 1, 1])
    expect(indexAt([5, 6], 4)).toBe(-1)
    expect([boundsAt(sentences, 1), boundsAt(sentences, 2), boundsAt(sentences, -1)]).toEqual([second, null, null])
  })

  it('begins at the first or the last word of the sentence', () => {
    expect(word(stepWord(words, null, second, 1, false))).toBe('Three')
    expect(word(stepWord(words, null, second, -1, false))).toBe('five')
    expect(word(stepWord(words, null, second, 1, true))).toBe('Three')
  })

  it('moves one word, leaving a longer run at the end it is pushed towards', () => {
    expect(word(stepWord(words, { anchor: 2, head: 2 }, second, 1, false))).toBe('four')
    expect(word(stepWord(words, { anchor: 2, head: 3 }, second, 1, false))).toBe('five')
    expect(word(stepWord(words, { anchor: 2, head: 3 }, second, -1, false))).toBe('two')
  })

  it('grows at its head and shrinks back over its anchor', () => {
    const grown = stepWord(words, { anchor: 2, head: 2 }, second, 1, true)
    expect(word(grown)).toBe('Three, four')
    const back = stepWord(words, grown, second, -1, true)
    expect(word(back)).toBe('Three')
    expect(word(stepWord(words, back, second, -1, true))).toBe('two. Three')
  })

  it('goes nowhere past the first and the last word', () => {
    expect(stepWord(words, { anchor: 4, head: 4 }, second, 1, true)).toBeNull()
    expect(stepWord(words, { anchor: 0, head: 0 }, second, -1, false)).toBeNull()
  })

  it('reads the words of any selection, whole or partly taken', () => {
    expect(wordRunOf(words, { start: 5, end: 12 })).toEqual({ anchor: 1, head: 2 })
    expect(wordRunOf(words, { start: 7, end: 16 })).toEqual({ anchor: 2, head: 2 })
    expect(wordRunOf(words, { start: 7, end: 9 })).toBeNull()
  })
})
