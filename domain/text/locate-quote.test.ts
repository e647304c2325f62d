import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locateQuote } from './locate-quote'
import { quoteAt } from './quote'

const text = 'The mayor spoke. The mayor left. 👩‍🚀 The mayor stayed.'

describe('a quote', () => {
  it('that stands in the text once is found, whatever is said of its surroundings', () => {
    expect(locateQuote(text, { exact: 'left' })).toEqual({ found: 'once', place: { start: 27, end: 31 } })
    expect(locateQuote(text, { exact: 'left', prefix: 'somewhere else ' })).toMatchObject({ found: 'once' })
  })

  it('that stands there several times is told apart by the text before or after it', () => {
    const at = (start: number) => ({ found: 'once', place: { start, end: start + 9 } })
    expect(locateQuote(text, { exact: 'The mayor', prefix: 'spoke. ' })).toEqual(at(17))
    expect(locateQuote(text, { exact: 'The mayor', suffix: ' stayed' })).toEqual(at(text.lastIndexOf('The')))
  })

  it('is not guessed at: several places are all named, and so is none', () => {
    expect(locateQuote(text, { exact: 'mayor' })).toMatchObject({ found: 'several', places: { length: 3 } })
    expect(locateQuote(text, { exact: 'mayor', prefix: 'no such ' })).toMatchObject({ places: { length: 3 } })
    expect(locateQuote(text, { exact: 'The Mayor' })).toEqual({ found: 'nowhere' })
    expect(locateQuote(text, { exact: '' })).toEqual({ found: 'nowhere' })
  })

  it('may overlap itself', () => {
    expect(locateQuote('aaaa', { exact: 'aa' })).toMatchObject({ places: [{ start: 0 }, { start: 1 }, { start: 2 }] })
  })

  it('taken from a text with its context is found there again, or among the places that are named', () => {
    const words = fc.array(fc.constantFrom('a', 'b', ' ', '🌍', 'é', '\n'), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (units, a, b) => {
        const all = units.join('')
        const [from, to] = [a % units.length, b % units.length].sort((x, y) => x - y) as [number, number]
        const start = units.slice(0, from).join('').length
        const end = units.slice(0, to + 1).join('').length
        const { quote: exact, prefix, suffix } = quoteAt(all, start, end)
        const located = locateQuote(all, { exact, prefix, suffix })
        const places = located.found === 'once' ? [located.place] : located.found === 'several' ? located.places : []
        expect(places).toContainEqual({ start, end })
        for (const place of places) expect(all.slice(place.start, place.end)).toBe(exact)
      }),
    )
  })
})
