import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordChanges } from './word-changes'

/** A change on one line: `[-out-]` and `{+in+}`. */
function told(from: string, to: string): string {
  const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const
  return wordChanges(from, to)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('')
}

test.each([
  ['the same words', 'The bridge opened.', 'The bridge opened.', 'The bridge opened.'],
  ['a number is one word', 'It cost 31.6 million.', 'It cost 27.9 million.', 'It cost [-31.6-]{+27.9+} million.'],
  ['a word put in', 'A long bridge', 'A very long bridge', 'A {+very +}long bridge'],
  ['a word taken out', 'A very long bridge', 'A long bridge', 'A [-very -]long bridge'],
  ['everything taken out', 'Gone.', '', '[-Gone.-]'],
  ['something out of nothing', '', 'New.', '{+New.+}'],
  ['neighbours are one change', 'on Monday morning', 'in June early', '[-on Monday morning-]{+in June early+}'],
  ['an apostrophe is inside a word', "the mayor's car", "the mayors' car", "the [-mayor's-]{+mayors'+} car"],
  ['characters of a script without spaces', '橋は一九三二年', '橋は一九三三年', '橋は一九三[-二-]{+三+}年'],
  ['words of another direction', 'בשנת 1932 נפתח', 'בשנת 1933 נפתח', 'בשנת [-1932-]{+1933+} נפתח'],
])('%s', (_, from, to, expected) => {
  expect(told(from, to)).toBe(expected)
})

test('both wordings can be read off the changes, letter for letter', () => {
  const texts = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^(?:(?:a|b|the|10\.5) ?){0,12}$/))
  fc.assert(
    fc.property(texts, texts, (from, to) => {
      const changes = wordChanges(from, to)
      const without = (kind: string) => changes.filter((one) => one.kind !== kind).map(({ text }) => text)
      expect(without('inserted').join('')).toBe(from)
      expect(without('deleted').join('')).toBe(to)
      changes.slice(1).forEach((one, i) => {
        expect(one.kind).not.toBe(changes[i]?.kind)
      })
    }),
  )
})

test('two long texts without a word in common are exchanged at once', () => {
  const [from, to] = ['a '.repeat(5_000), 'b '.repeat(5_000)]
  const begun = performance.now()
  expect(wordChanges(from, to).map(({ kind }) => kind)).toContain('deleted')
  expect(performance.now() - begun).toBeLessThan(1_000)
})
