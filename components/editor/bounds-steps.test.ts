import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dragBounds, type Edge, stepBounds } from './bounds-steps'

const text = 'One two. Three 👩‍👩‍👧 four.\n\nFive six.'
const flat = (parts: readonly string[]) => {
  let from = 0
  return parts.flatMap((part) => {
    const start = text.indexOf(part, from)
    from = start + part.length
    return [start, from]
  })
}
const segmentation = {
  words: flat(['One', 'two', 'Three', 'four', 'Five', 'six']),
  sentences: flat(['One two.', 'Three 👩‍👩‍👧 four.', 'Five six.']),
}
const at = { text, segmentation }
const rangeOf = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const said = (range: { start: number; end: number } | null) => range && text.slice(range.start, range.end)

describe('the bounds of a span', () => {
  it('end after a word, or after the stop of a sentence', () => {
    const once = stepBounds(at, rangeOf('One'), 'end', 1, 'word')
    expect(said(once)).toBe('One two')
    expect(said(stepBounds(at, rangeOf('One two'), 'end', 1, 'word'))).toBe('One two.')
    expect(said(stepBounds(at, rangeOf('One two.'), 'end', 1, 'word'))).toBe('One two. Three')
    expect(said(stepBounds(at, rangeOf('One two.'), 'end', -1, 'word'))).toBe('One two')
  })

  it('begin at a word', () => {
    expect(said(stepBounds(at, rangeOf('four'), 'start', -1, 'word'))).toBe('Three 👩‍👩‍👧 four')
    expect(said(stepBounds(at, rangeOf('One two.'), 'start', 1, 'word'))).toBe('two.')
  })

  it('move by whole characters, and over the gap between paragraphs', () => {
    expect(said(stepBounds(at, rangeOf('Three '), 'end', 1, 'character'))).toBe('Three 👩‍👩‍👧')
    expect(said(stepBounds(at, rangeOf('four'), 'start', -1, 'character'))).toBe(' four')
  })

  it('move by sentence', () => {
    expect(said(stepBounds(at, rangeOf('One'), 'end', 1, 'sentence'))).toBe('One two.')
    expect(said(stepBounds(at, rangeOf('six'), 'start', -1, 'sentence'))).toBe('Five six')
  })

  it('have nowhere to go at the ends of the text, and never cross', () => {
    expect(stepBounds(at, rangeOf('Five six.'), 'end', 1, 'word')).toBeNull()
    expect(stepBounds(at, rangeOf('One'), 'end', -1, 'word')).toBeNull()
    expect(stepBounds(at, rangeOf('One'), 'start', 1, 'word')).toBeNull()
    expect(dragBounds(at, rangeOf('four'), 'end', 0, 'word')).toBeNull()
  })

  it('snap to the nearest word while they are dragged, by character where that is asked for', () => {
    expect(said(dragBounds(at, rangeOf('One'), 'end', text.indexOf('two') + 2, 'word'))).toBe('One two')
    expect(dragBounds(at, rangeOf('two'), 'start', text.indexOf('two') + 1, 'word')).toBeNull()
    expect(said(dragBounds(at, rangeOf('One'), 'end', text.indexOf('two') + 2, 'character'))).toBe('One tw')
    expect(said(dragBounds(at, rangeOf('four'), 'start', 1, 'word'))).toBe('One two. Three 👩‍👩‍👧 four')
  })

  it('always hold something inside the text, however they are moved', () => {
    const edge = fc.constantFrom<Edge>('start', 'end')
    const step = fc.record({
      edge,
      by: fc.constantFrom(1 as const, -1 as const),
      unit: fc.constantFrom('character' as const, 'word' as const, 'sentence' as const),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let range = rangeOf('Three')
        for (const { edge, by, unit } of steps) range = stepBounds(at, range, edge, by, unit) ?? range
        return range.start >= 0 && range.end <= text.length && range.start < range.end
      }),
    )
  })
})
