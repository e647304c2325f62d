import type { TextRange } from './painted-span'

/** How many nested spans of one place are told apart; deeper ones look like the deepest. */
export const LEVELS = 4

/**
 * Ranges of the text in reading order (of two that start together the longer first), with the
 * furthest end reached so far: what overlaps a place is found by halves, and what is painted in a
 * window never costs a walk over all of them.
 */
export class IntervalIndex<T extends TextRange> {
  readonly items: readonly T[]
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** How deep each lies: the lowest level that no earlier range still holds where it starts. */
  readonly levels: Uint8Array
  private readonly reach: Int32Array

  private constructor(items: readonly T[], starts: Int32Array, ends: Int32Array) {
    this.items = items
    this.starts = starts
    this.ends = ends
    this.levels = levelsOf(starts, ends)
    this.reach = new Int32Array(items.length)
    let furthest = 0
    for (let i = 0; i < items.length; i++) {
      furthest = Math.max(furthest, ends[i] ?? 0)
      this.reach[i] = furthest
    }
  }

  static of<T extends TextRange>(items: readonly T[]): IntervalIndex<T> {
    const sorted = items.filter((it) => it.start < it.end).sort((a, b) => a.start - b.start || b.end - a.end)
    const starts = new Int32Array(sorted.length)
    const ends = new Int32Array(sorted.length)
    for (let i = 0; i < sorted.length; i++) {
      starts[i] = sorted[i]?.start ?? 0
      ends[i] = sorted[i]?.end ?? 0
    }
    return new IntervalIndex(sorted, starts, ends)
  }

  /** The same items at other places; `mapStart` and `mapEnd` must keep the order of places. */
  mapped(mapStart: (start: number) => number, mapEnd: (end: number) => number): IntervalIndex<T> {
    return new IntervalIndex(this.items, this.starts.map(mapStart), this.ends.map(mapEnd))
  }

  /** Positions in {@link items} of those that share at least one character with `range`, in order. */
  overlapping(range: TextRange): number[] {
    if (range.start >= range.end) return []
    const found: number[] = []
    const stop = firstAtLeast(this.starts, range.end)
    for (let i = firstAtLeast(this.reach, range.start + 1); i < stop; i++) {
      const start = this.starts[i] ?? 0
      const end = this.ends[i] ?? 0
      if (end > range.start && start < end) found.push(i)
    }
    return found
  }

  /** The items over the character at `offset`, the smallest first. */
  at(offset: number): T[] {
    const size = (i: number) => (this.ends[i] ?? 0) - (this.starts[i] ?? 0)
    return this.overlapping({ start: offset, end: offset + 1 })
      .sort((a, b) => size(a) - size(b))
      .flatMap((i) => this.items[i] ?? [])
  }
}

/** Index of the first entry that is at least `value`; the length when there is none. */
function firstAtLeast(sorted: Int32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function levelsOf(starts: Int32Array, ends: Int32Array): Uint8Array {
  const heldUntil = new Int32Array(LEVELS)
  const levels = new Uint8Array(starts.length)
  for (let i = 0; i < starts.length; i++) {
    let level = 0
    while (level < LEVELS - 1 && (heldUntil[level] ?? 0) > (starts[i] ?? 0)) level++
    levels[i] = level
    heldUntil[level] = Math.max(heldUntil[level] ?? 0, ends[i] ?? 0)
  }
  return levels
}
