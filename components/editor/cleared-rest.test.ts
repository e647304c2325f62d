import { describe, expect, it } from 'vitest'
import { clearedRest } from './cleared-rest'
import { IntervalIndex } from './interval-index'
import type { PaintedSpan, SpanTint } from './painted-span'

const TEXT = 'Anna is nine. Bob ran home. It rained.'
const flat = (pattern: RegExp) => [...TEXT.matchAll(pattern)].flatMap(({ index, 0: it }) => [index, index + it.length])
const WORDS = flat(/\p{L}+/gu)
const [ANNA, BOB, RAIN] = [[0, 13] as const, [14, 27] as const, [28, 38] as const]
const WHOLE = { start: 0, end: TEXT.length }

const span = (quote: string, tint: SpanTint = 'true'): PaintedSpan => {
  const start = TEXT.indexOf(quote)
  return { id: quote, start, end: start + quote.length, tint, badge: null }
}
const rest = (sentences: readonly (readonly [number, number])[], spans: readonly PaintedSpan[] = [], window = WHOLE) =>
  clearedRest({ sentences: sentences.flat(), words: WORDS }, IntervalIndex.of(spans), window).map(({ start, end }) =>
    TEXT.slice(start, end),
  )

describe('what only a clearance accounts for', () => {
  it('is nothing where nobody called a sentence clear', () => {
    expect(rest([])).toEqual([])
  })

  it('is a cleared sentence, from its first word to its last', () => {
    expect(rest([ANNA, RAIN])).toEqual(['Anna is nine', 'It rained'])
  })

  it('leaves out the words of claims, no-checks and exclusions', () => {
    expect(rest([BOB], [span('ran')])).toEqual(['Bob', 'home'])
    expect(rest([BOB], [span('Bob ran', 'no-check'), span('home', 'excluded')])).toEqual([])
  })

  it.each(['comment', 'correction', 'proposal'] as const)('runs on under a %s', (tint) => {
    expect(rest([BOB], [span('ran', tint)])).toEqual(['Bob ran home'])
  })

  it('sees a span that began in the sentence before, and one that holds another', () => {
    expect(rest([BOB], [span('nine. Bob')])).toEqual(['ran home'])
    expect(rest([BOB], [span('Bob ran home'), span('ran')])).toEqual([])
  })

  it('keeps to the part of a word that a span leaves', () => {
    expect(rest([BOB], [span('ran ho')])).toEqual(['Bob', 'me'])
  })

  it('is looked for in the window alone', () => {
    expect(rest([ANNA, BOB, RAIN], [], { start: 20, end: 26 })).toEqual(['Bob ran home'])
  })
})
