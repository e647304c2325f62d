import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRepeats, searchRepeats } from './find-repeats'

const wordsOf = (text: string) =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu)].flatMap((match) => [
    match.index,
    match.index + match[0].length,
  ])
const repeats = (text: string, passage: string) => {
  const start = text.indexOf(passage)
  return findRepeats(text, wordsOf(text), { start, end: start + passage.length }).map((one) => ({
    ...one,
    said: text.slice(one.start, one.end),
  }))
}

describe('repeats of a passage', () => {
  it('are the same words, capitals, accents, punctuation and white space aside', () => {
    const text = 'The café opened in 1932. Later: «THE CAFE\n\nopened, in 1932» again.'
    expect(repeats(text, 'The café opened in 1932')).toEqual(
      [{ start: 33, end: 57, similarity: 1, hasOtherFigures: false, said: 'THE CAFE\n\nopened, in 1932' }].map((one) =>
        expect.objectContaining({ said: one.said, similarity: 1, hasOtherFigures: false }),
      ),
    )
  })

  it('are near when three quarters of the words agree, and end with words that do', () => {
    const text =
      'It carried ten thousand cars on its first day. Reports say it carried some ten thousand cars that day.'
    const [near, ...rest] = repeats(text, 'It carried ten thousand cars')
    expect(rest).toEqual([])
    expect(near?.said).toBe('it carried some ten thousand')
    expect(near?.similarity).toBeCloseTo(0.8)
    expect(repeats(text, 'It carried ten thousand cars on its first day')).toEqual([])
  })

  it('with other figures say so', () => {
    const text = 'The bridge cost 30 million pounds. In the end the bridge cost 70 million pounds.'
    expect(repeats(text, 'The bridge cost 30 million pounds')).toMatchObject([
      { said: 'the bridge cost 70 million pounds', hasOtherFigures: true },
    ])
  })

  it('are not looked for of a single word, nor of none', () => {
    expect(repeats('Cars and cars and cars.', 'Cars')).toEqual([])
    expect(findRepeats('', [], { start: 0, end: 0 })).toEqual([])
  })

  it('are other words in another order: no repeat', () => {
    expect(repeats('Dog bites man today. Today man bites dog.', 'Dog bites man today')).toEqual([])
  })

  it('never overlap the passage or one another, and every exact one is found', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd')
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 4, maxLength: 40 }),
        fc.nat(30),
        fc.integer({ min: 2, max: 5 }),
        (all, at, n) => {
          const text = all.join(' ')
          const words = wordsOf(text)
          const from = Math.min(at, all.length - n)
          if (from < 0) return
          const passage = { start: words[2 * from] as number, end: words[2 * (from + n) - 1] as number }
          const found = findRepeats(text, words, passage)
          const spans = [passage, ...found].toSorted((a, b) => a.start - b.start)
          for (const [i, { end }] of spans.entries()) {
            if (spans[i + 1]) expect(end).toBeLessThan(spans[i + 1]?.start as number)
          }
          for (let i = 0; i + n <= all.length; i += 1) {
            const isSame = all.slice(i, i + n).join() === all.slice(from, from + n).join()
            if (isSame && (i + n <= from || i >= from + n)) {
              const [start, end] = [words[2 * i] as number, words[2 * (i + n) - 1] as number]
              expect(found.some((one) => one.start < end && one.end > start)).toBe(true)
            }
          }
        },
      ),
    )
  })

  it('are looked for in steps so short that nobody waits for one, and always further', () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `w${(i * 7919) % 5003}`).join(' ')
    const words = wordsOf(text)
    const passage = { start: 0, end: words[2 * 20 - 1] as number }
    const search = searchRepeats(text, words, passage)
    const [times, places]: [number[], number[]] = [[], []]
    for (;;) {
      const begun = performance.now()
      const step = search.next()
      times.push(performance.now() - begun)
      if (step.done) {
        expect(step.value).toEqual(findRepeats(text, words, passage))
        break
      }
      places.push(step.value)
    }
    expect(times.length).toBeGreaterThan(100)
    expect(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]).toBeLessThan(10)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('are found in 100,000 words without keeping anybody waiting', () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `w${(i * 7919) % 5003}`).join(' ')
    const words = wordsOf(text)
    const begun = performance.now()
    findRepeats(text, words, { start: 0, end: words[2 * 20 - 1] as number })
    expect(performance.now() - begun).toBeLessThan(4_000)
  })
})
