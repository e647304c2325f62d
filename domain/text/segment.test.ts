import fc from 'fast-check'
import { expect, test } from 'vitest'
import { primaryLanguage, segment } from './segment'

function sentencesOf(text: string, language = 'en'): string[] {
  const { sentences } = segment(text, language)
  return Array.from({ length: sentences.length / 2 }, (_, i) => text.slice(sentences[2 * i], sentences[2 * i + 1]))
}

function wordsOf(text: string, language = 'en'): string[] {
  const { words } = segment(text, language)
  return Array.from({ length: words.length / 2 }, (_, i) => text.slice(words[2 * i], words[2 * i + 1]))
}

const CASES: [name: string, language: string, sentences: string[]][] = [
  ['titles do not end a sentence', 'en', ['Gen. Ruth Okafor met Dr. Lin.', 'They spoke for an hour.']],
  ['initials belong to names', 'en', ['The report by T. S. Hardwick was late.', 'It named nobody.']],
  ['decimals are one number', 'en', ['Prices rose 3.5 per cent.', 'Wages rose 1.2.']],
  ['an abbreviation may end a sentence', 'en', ['She moved to the U.S. She likes it.'.slice(0, 21), 'She likes it.']],
  ['an abbreviation before its noun does not', 'en', ['The U.S. Senate voted at 9 p.m. on Tuesday.']],
  ['a month before its day does not', 'en', ['It happened on Nov. 3, 2021.', 'Nobody saw it.']],
  ['a quoted question goes on with who asked it', 'en', ['“Who paid?” she asked.', 'Nobody knew.']],
  ['a bracket closes within its sentence', 'en', ['He won (The vote was close. Very close.) and left.']],
  ['footnote numbers stay with the sentence they follow', 'en', ['The rate doubled.12', 'Critics disagree.']],
  ['a lost space does not lose the sentence', 'en', ['He resigned in March.', 'His deputy followed.']],
  ['enumerations are divided by item', 'en', ['a) pay the fine', 'b) appeal it', 'c) do nothing']],
  ['bullets are divided', 'en', ['• Rent is up', '• Wages are flat']],
  [
    'German abbreviations and ordinals',
    'de',
    ['Am 3. Mai kamen z. B. Frau Dr. Kern u. a. nach Ulm.', 'Er blieb bis zum 12. Juni.'],
  ],
  ['Spanish titles', 'es', ['El Sr. Ruiz llegó a las 10 a. m. con la Dra. Vega.', '¿Quién lo invitó?']],
  ['Russian initials', 'ru', ['Доклад написал В. В. Орлов.', 'Он вышел в 2019 г. в Москве.']],
  ['Japanese stops need no space', 'ja', ['彼は「来ない。絶対に」と言った。', '私は待った。']],
  ['Armenian ends with a colon', 'hy', ['Անձրև է:', 'Մենք տանն ենք:']],
  ['Arabic question marks end', 'ar', ['من دفع؟', 'لا أحد يعرف.']],
]

test.each(CASES)('%s', (_, language, expected) => {
  const text = expected.join(expected[0] === 'He resigned in March.' ? '' : ' ')
  expect(sentencesOf(text, language)).toEqual(expected)
})

test('a blank line always ends a sentence', () => {
  expect(sentencesOf('A headline\n\nand a text. More.')).toEqual(['A headline', 'and a text.', 'More.'])
})

test('a hard break ends a sentence only where it reads as an end', () => {
  expect(sentencesOf('The minister said on Tuesday that the new law\nwould pass.')).toHaveLength(1)
  expect(sentencesOf('Ruth Okafor\n12 Mill Lane\nUlm')).toEqual(['Ruth Okafor', '12 Mill Lane', 'Ulm'])
  expect(sentencesOf('We need:\n- bread\n- salt')).toEqual(['We need:', '- bread', '- salt'])
})

test('pieces without letters are no sentences of their own, unless they are a whole block', () => {
  expect(sentencesOf('He left. ...)')).toEqual(['He left. ...)'])
  expect(sentencesOf('He left.\n\n)')).toEqual(['He left.', ')'])
})

test('words are words in any script', () => {
  expect(wordsOf('It’s 3.5 per cent (up).')).toEqual(['It’s', '3.5', 'per', 'cent', 'up'])
  expect(wordsOf('東京に行きました。', 'ja').join('')).toBe('東京に行きました')
  expect(wordsOf('', 'en')).toEqual([])
})

test('any tag, even none, is taken as a language', () => {
  expect(['pt-BR', 'ZH_tw', '', '12', 'x'].map(primaryLanguage)).toEqual(['pt', 'zh', 'und', 'und', 'und'])
  expect(sentencesOf('One. Two.', '??')).toHaveLength(2)
})

const PIECES = [
  'a',
  'B',
  '1',
  '.',
  '!',
  '?',
  '…',
  ' ',
  '\n',
  '\n\n',
  '(',
  ')',
  '"',
  '”',
  '•',
  'Dr.',
  'U.S.',
  '1.',
  '日',
  '。',
  '😀',
  'é',
  'ا',
  '؟',
  ':',
  '\u00a0',
]
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''))

test('every visible character lies in exactly one trimmed sentence, every word inside one', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('en', 'de', 'ja', 'hy', 'el', 'ar'), (text, language) => {
      const { sentences, words } = segment(text, language)
      let last = 0
      for (let i = 0; i < sentences.length; i += 2) {
        const [start = -1, end = -1] = sentences.slice(i, i + 2)
        const sentence = text.slice(start, end)
        expect(text.slice(last, start).trim()).toBe('')
        expect(sentence).toBe(sentence.trim())
        expect(sentence).not.toBe('')
        expect(sentence).not.toContain('\n\n')
        last = end
      }
      expect(text.slice(last).trim()).toBe('')
      for (let i = 0, s = 0; i < words.length; i += 2) {
        while ((sentences[s + 1] ?? Number.POSITIVE_INFINITY) <= (words[i] ?? 0)) s += 2
        expect(words[i]).toBeGreaterThanOrEqual(sentences[s] ?? Number.NaN)
        expect(words[i + 1]).toBeLessThanOrEqual(sentences[s + 1] ?? Number.NaN)
      }
    }),
    { numRuns: 500 },
  )
})

// A rule that backtracks takes minutes here, which the runner's own limit ends.
test.each(['a. ', '(A. ', '. ', '1 ', 'a\n', 'Ab.Cd ', '!'])('hostile text is divided at all: %j', (piece) => {
  const { sentences } = segment(piece.repeat(20_000), 'en')
  expect(sentences.length).toBeGreaterThan(0)
})
