import { expect, it } from 'vitest'
import type { Purpose } from '../annotation/annotation'
import { coverage } from './coverage'
import { passagesLeft, passagesOf } from './left-over'

const TEXT = 'Anna is nine. Bob ran home. So what. Also read.'
const pairs = (pattern: RegExp) => [...TEXT.matchAll(pattern)].flatMap((m) => [m.index, m.index + m[0].length])
const segmentation = { version: 'test', sentences: pairs(/[A-Z][^.]+\./g), words: pairs(/\p{L}+/gu) }
const span = (quote: string, purpose: Purpose = 'claim') => {
  const start = TEXT.indexOf(quote)
  return { start, end: start + quote.length, purpose, isProposal: false }
}
const words = (ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => TEXT.slice(start, end))
const left = (...spans: ReturnType<typeof span>[]) =>
  words(passagesLeft(coverage({ segmentation, spans, clearances: [] }).perSentence))

it('makes one passage of open statements that follow one another', () => {
  expect(left()).toEqual([TEXT])
})

it('takes only the open words of a statement that has a claim', () => {
  expect(left(span('ran'))).toEqual(['Anna is nine.', 'Bob', 'home', 'So what. Also read.'])
})

it('leaves out what is accounted for, and does not bridge it', () => {
  expect(left(span('Bob ran home.', 'no-check'), span('Also read.', 'excluded'))).toEqual(['Anna is nine.', 'So what.'])
})

it('covers everything that was open, and nothing that was a claim', () => {
  const spans = [span('ran'), span('nine')]
  const before = coverage({ segmentation, spans, clearances: [] })
  const made = passagesLeft(before.perSentence).map((range) => ({
    ...range,
    purpose: 'no-check' as const,
    isProposal: false,
  }))
  const after = coverage({ segmentation, spans: [...spans, ...made], clearances: [] })
  expect(after.wordsAccounted).toBe(after.words)
  for (const { start, end } of spans) expect(made.some((one) => one.start < end && one.end > start)).toBe(false)
})

it('joins whole statements for an exclusion only where they follow one another', () => {
  const { perSentence } = coverage({ segmentation, spans: [], clearances: [] })
  const [a, b, , d] = perSentence
  expect(words(passagesOf([a, b, d].filter((one) => one !== undefined)))).toEqual([
    'Anna is nine. Bob ran home.',
    'Also read.',
  ])
})
