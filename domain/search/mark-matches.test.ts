import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markMatches, snippetOf } from './mark-matches'
import { parseSearch } from './search-query'

const marked = (text: string, q: string) =>
  markMatches(text, parseSearch(q))
    .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
    .join('')

describe('what a search found', () => {
  it.each([
    ['inside words', 'Autobahn', 'bahn', 'Auto[bahn]'],
    ['without accents', 'Köln', 'koln', '[Köln]'],
    ['with accents of their own', 'cafe\u0301s', 'cafés', '[cafe\u0301s]'],
    ['up to a letter with an accent', 'cafe\u0301s', 'cafe', '[cafe\u0301]s'],
    ['in capitals', 'ÉTÉ', 'été', '[ÉTÉ]'],
    ['in scripts without spaces', '中华人民共和国', '人民', '中华[人民]共和国'],
    ['more than once', 'a sea, the sea', 'sea', 'a [sea], the [sea]'],
    ['as a phrase of whole words', 'sea level, seasons', '"sea"', '[sea] level, seasons'],
    ['as a phrase over signs', 'sea-level rise', '"sea level"', '[sea-level] rise'],
    ['with signs', 'C++ (100%)', '100% c++', '[C++] ([100%])'],
    ['joined where matches touch', 'abcdef', 'abc cde', '[abcde]f'],
    ['beside pictures', '🌾 rice 🌾', 'rice', '🌾 [rice] 🌾'],
  ])('is marked %s', (_what, text, q, expected) => {
    expect(marked(text, q)).toBe(expected)
  })

  it('leaves the text as it is, whatever is in it and looked for', () => {
    const unit = fc.constantFrom(
      'a',
      'é',
      'e\u0301',
      'İ',
      'ß',
      '中',
      '🌾',
      '"',
      '*',
      '\\',
      '(',
      ' ',
      '\u0301',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.string({ unit }), fc.string({ unit }), (text, q) => {
        expect(
          markMatches(text, parseSearch(q))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('is shown in the midst of its text, far into a long one', () => {
    const text = `${'word '.repeat(30_000)}the lighthouse keeper left ${'word '.repeat(30_000)}`
    const shown = snippetOf(text, parseSearch('lighthouse'))
    expect(shown.find((piece) => piece.isMatch)?.text).toBe('lighthouse')
    const whole = shown.map((piece) => piece.text).join('')
    expect(whole).toMatch(/^… .* …$/)
    expect(whole.length).toBeLessThan(230)
  })
})
