import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IntervalIndex } from './interval-index'

const range = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }))
const share = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < a.end && Math.max(a.start, b.start) < Math.min(a.end, b.end)

describe('IntervalIndex', () => {
  it('finds exactly the ranges that share a character with the window', () => {
    fc.assert(
      fc.property(fc.array(range), range, (ranges, window) => {
        const index = IntervalIndex.of(ranges)
        const found = index.overlapping(window).map((i) => index.items[i])
        const expected = index.items.filter((it) => share(it, window))
        expect(found).toEqual(expected)
        expect(expected).toHaveLength(ranges.filter((it) => share(it, window)).length)
      }),
    )
  })

  it('names everything over a character, the smallest first', () => {
    const index = IntervalIndex.of([
      { id: 'whole', start: 0, end: 50 },
      { id: 'part', start: 10, end: 20 },
      { id: 'twin', start: 10, end: 20 },
      { id: 'word', start: 12, end: 14 },
      { id: 'next', start: 20, end: 30 },
    ])
    expect(index.at(13).map((it) => it.id)).toEqual(['word', 'part', 'twin', 'whole'])
    expect(index.at(20).map((it) => it.id)).toEqual(['next', 'whole'])
    expect(index.at(50)).toEqual([])
  })

  it('puts overlapping ranges on different levels, as far as there are levels', () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
        const { items, levels } = IntervalIndex.of(ranges)
        items.forEach((a, i) => {
          items.forEach((b, j) => {
            if (i < j && levels[i] === levels[j] && levels[j] !== 3) expect(share(a, b)).toBe(false)
          })
        })
      }),
    )
  })

  it('keeps its answers when its places are moved', () => {
    fc.assert(
      fc.property(fc.array(range), range, fc.nat(60), fc.nat(9), (ranges, window, at, by) => {
        const move = (place: number) => (place >= at ? place + by : place)
        const moved = IntervalIndex.of(ranges).mapped(move, move)
        const again = IntervalIndex.of(ranges.map((it) => ({ start: move(it.start), end: move(it.end) })))
        const places = (index: typeof again) =>
          index
            .overlapping(window)
            .map((i) => `${index.starts[i]}-${index.ends[i]}`)
            .sort()
        expect(places(moved)).toEqual(places(again))
      }),
    )
  })
})
