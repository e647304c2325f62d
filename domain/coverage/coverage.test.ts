import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Purpose } from '../annotation/annotation'
import { PURPOSES } from '../annotation/annotation'
import type { Segmentation } from '../workbench/objects'
import { type CoverageInput, type CoveringSpan, coverage } from './coverage'

const segment = (text: string): Segmentation => ({
  version: 'test',
  sentences: [...text.matchAll(/[^.\n]+\.?/g)].flatMap((m) => [m.index, m.index + m[0].length]),
  words: [...text.matchAll(/\p{L}+/gu)].flatMap((m) => [m.index, m.index + m[0].length]),
})
const span = (text: string, quote: string, purpose: Purpose = 'claim', isProposal = false): CoveringSpan => {
  const start = text.indexOf(quote)
  return { start, end: start + quote.length, purpose, isProposal }
}
const TEXT = 'Anna is nine. Bob ran.\nAlso read'
const run = (spans: CoveringSpan[], clearances: number[] = []) =>
  coverage({ segmentation: segment(TEXT), spans, clearances })

describe('coverage', () => {
  it('counts nothing as accounted for in an unmarked article', () => {
    const { perSentence, ...total } = run([])
    expect(total).toEqual({ sentences: 3, accounted: 0, words: 7, wordsAccounted: 0, wordsExcluded: 0 })
    expect(perSentence.map((s) => s.state)).toEqual(['open', 'open', 'open'])
    expect(perSentence[0]?.uncovered).toEqual([{ start: 0, end: 12 }])
  })

  it('does not tick a sentence off for one marked word', () => {
    const { perSentence } = run([span(TEXT, 'is')])
    expect(perSentence[0]).toMatchObject({ state: 'partly', words: 3, wordsAccounted: 1 })
    expect(perSentence[0]?.uncovered.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['Anna', 'nine'])
  })

  it('needs the whole word', () => {
    expect(run([span(TEXT, 'nna is')]).wordsAccounted).toBe(1)
  })

  it('lets two touching spans share a word', () => {
    expect(run([span(TEXT, 'An'), span(TEXT, 'na is nine', 'no-check')]).perSentence[0]?.state).toBe('accounted')
  })

  it.each(['comment', 'correction'] as const)('does not account for a %s', (purpose) => {
    expect(run([span(TEXT, TEXT, purpose)]).wordsAccounted).toBe(0)
  })

  it('does not account for a proposal', () => {
    expect(run([span(TEXT, 'Also read', 'excluded', true)]).perSentence[2]?.state).toBe('open')
  })

  it('ignores unanchored annotations', () => {
    expect(run([{ start: null, end: null, purpose: 'claim', isProposal: false }]).wordsAccounted).toBe(0)
  })

  it('leaves excluded words out of both figures', () => {
    const result = run([span(TEXT, 'Also read', 'excluded'), span(TEXT, 'Bob ran')])
    expect(result).toMatchObject({ sentences: 2, accounted: 1, words: 5, wordsAccounted: 2, wordsExcluded: 2 })
    expect(result.perSentence.map((s) => s.state)).toEqual(['open', 'accounted', 'excluded'])
  })

  it('takes a cleared sentence as accounted for', () => {
    expect(run([], [1]).perSentence[1]).toMatchObject({ state: 'accounted', uncovered: [], wordsAccounted: 2 })
  })

  it('has nothing to do in a sentence without words', () => {
    const result = coverage({
      segmentation: { version: 'test', sentences: [0, 1], words: [] },
      spans: [],
      clearances: [],
    })
    expect(result).toMatchObject({ sentences: 0, words: 0 })
    expect(result.perSentence[0]?.state).toBe('accounted')
  })

  it('agrees with counting every character by itself', () => {
    const spans = fc.array(
      fc.record({
        start: fc.nat(60),
        length: fc.integer({ min: 1, max: 25 }),
        purpose: fc.constantFrom(...PURPOSES),
        isProposal: fc.boolean(),
      }),
      { maxLength: 12 },
    )
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.', '\n'), minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(text, spans, fc.array(fc.nat(10)), (text, raw, clearances) => {
        const input: CoverageInput = {
          segmentation: segment(text),
          spans: raw.map(({ start, length, ...rest }) => ({ ...rest, start, end: start + length })),
          clearances,
        }
        expect(coverage(input)).toMatchObject(naive(input))
      }),
      { numRuns: 500 },
    )
  })

  // A quadratic version takes longer than the runner's own limit allows.
  it('counts 100,000 words under 10,000 spans', () => {
    const text = 'word '.repeat(100_000)
    const sentences = Array.from({ length: 5000 }, (_, i) => [i * 100, i * 100 + 100]).flat()
    const spans = Array.from({ length: 10_000 }, (_, i): CoveringSpan => {
      const start = (i * 7919) % 490_000
      return { start, end: start + 30, purpose: 'claim', isProposal: false }
    })
    const input: CoverageInput = { segmentation: { ...segment(text), sentences }, spans, clearances: [3] }
    const { words, wordsAccounted, sentences: counted } = coverage(input)
    expect([words, counted]).toEqual([100_000, 5000])
    expect(wordsAccounted).toBeGreaterThan(30_000)
  })
})

/** The definition, character by character. */
function naive({ segmentation, spans, clearances }: CoverageInput) {
  const cleared = new Set(clearances)
  const isIn = (at: number, purposes: readonly Purpose[]) =>
    spans.some(
      (s) => !s.isProposal && purposes.includes(s.purpose) && (s.start as number) <= at && at < (s.end as number),
    )
  const allIn = (start: number, end: number, purposes: readonly Purpose[]) =>
    Array.from({ length: end - start }, (_, i) => start + i).every((at) => isIn(at, purposes))
  const pairs = (flat: readonly number[]) =>
    Array.from({ length: flat.length / 2 }, (_, i) => [flat[i * 2] as number, flat[i * 2 + 1] as number] as const)
  const counts = pairs(segmentation.sentences).map(([start, end], index) => {
    const inside = pairs(segmentation.words).filter(([from]) => start <= from && from < end)
    const counted = inside.filter(([from, to]) => !allIn(from, to, ['excluded']))
    const done = counted.filter(
      ([from, to]) => cleared.has(index) || allIn(from, to, ['claim', 'no-check', 'excluded']),
    )
    return { words: counted.length, wordsAccounted: done.length, index, start, end }
  })
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  return {
    perSentence: counts,
    words: sum(counts.map((c) => c.words)),
    wordsAccounted: sum(counts.map((c) => c.wordsAccounted)),
    sentences: counts.filter((c) => c.words > 0).length,
    accounted: counts.filter((c) => c.words > 0 && c.words === c.wordsAccounted).length,
  }
}
