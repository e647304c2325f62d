import { describe, expect, it } from 'vitest'
import { type Lines, wayFromUnder, wayTo } from './way-to'

/** A range of so many lines of 30 px, whose first one begins at `top`. */
const lines = (top: number, count: number): Lines => ({ top, bottom: top + 30, end: top + 30 * count })
const SEEN = { top: 50, height: 400 }
const moved = (range: Lines, way: number): Lines => ({
  top: range.top - way,
  bottom: range.bottom - way,
  end: range.end - way,
})

describe('the way to a range', () => {
  it('is none where its lines are seen well', () => {
    expect(wayTo(lines(150, 3), SEEN)).toBe(0)
  })

  it('puts a short one into the upper middle', () => {
    expect(moved(lines(900, 2), wayTo(lines(900, 2), SEEN)).top).toBe(50 + 120)
  })

  it('is gone although the first line is seen well, when the last one is not', () => {
    const range = lines(200, 9)
    const there = moved(range, wayTo(range, SEEN))
    expect(there.end).toBeLessThanOrEqual(450)
    expect(there.top).toBeGreaterThanOrEqual(50)
  })

  it('leads to the first line of what is longer than the part that is seen', () => {
    expect(moved(lines(200, 20), wayTo(lines(200, 20), SEEN)).top).toBe(58)
  })
})

describe('the way from under what came to stand at the foot', () => {
  it('is none for lines that it does not cover', () => {
    expect(wayFromUnder(lines(100, 11), SEEN)).toBe(0)
  })

  it('is as short as it can be', () => {
    expect(moved(lines(400, 2), wayFromUnder(lines(400, 2), SEEN)).end).toBe(442)
  })

  it('never takes the first line out of sight', () => {
    expect(moved(lines(100, 20), wayFromUnder(lines(100, 20), SEEN)).top).toBe(58)
  })
})
