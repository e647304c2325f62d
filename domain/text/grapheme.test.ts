import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { snapToGrapheme } from './grapheme'

const family = '👩‍👩‍👧‍👦'

describe('snapToGrapheme', () => {
  it.each([
    ['a surrogate pair', 'a😀b', 2, 1, 3],
    ['an emoji joined from four people', `x${family}y`, 4, 1, 1 + family.length],
    ['a letter and its accent', 'cafe\u0301 ', 4, 3, 5],
    ['the second of two flags', '🇩🇪🇫🇷', 6, 4, 8],
    ['a space that carries an accent', 'a \u0301b', 2, 1, 3],
    ['a line feed pair is two places', 'a\n\nb', 2, 2, 2],
    ['a place between characters stays', 'abc', 2, 2, 2],
    ['the ends of the text', 'abc', 0, 0, 0],
    ['past the text', 'abc', 9, 3, 3],
  ])('%s', (_, text, offset, before, after) => {
    expect(snapToGrapheme(text, offset, -1)).toBe(before)
    expect(snapToGrapheme(text, offset, 1)).toBe(after)
  })

  it('never answers the middle of a pair, and never moves the wrong way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, offset) => {
        const before = snapToGrapheme(text, offset, -1)
        const after = snapToGrapheme(text, offset, 1)
        expect(before).toBeLessThanOrEqual(Math.min(offset, text.length))
        expect(after).toBeGreaterThanOrEqual(Math.min(offset, text.length))
        expect(text.slice(0, before).isWellFormed() && text.slice(0, after).isWellFormed()).toBe(true)
      }),
    )
  })

  it('agrees with segmenting the whole text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length)
        const bounds = [0, text.length]
        for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text))
          bounds.push(index)
        expect(snapToGrapheme(text, offset, -1)).toBe(Math.max(...bounds.filter((it) => it <= offset)))
        expect(snapToGrapheme(text, offset, 1)).toBe(Math.min(...bounds.filter((it) => it >= offset)))
      }),
      { numRuns: 1000 },
    )
  })
})
