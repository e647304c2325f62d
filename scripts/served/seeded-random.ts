/** A stream of numbers that is the same for the same seed, so that a run can be repeated. */
export type Random = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from `least` to `most`, both included. */
  readonly int: (least: number, most: number) => number
  /** One of the values; undefined when there are none. */
  readonly pick: <T>(values: readonly T[]) => T | undefined
  readonly chance: (probability: number) => boolean
}

/** Mulberry32: 32 bits of state, good enough to mix work and far from good enough for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    int,
    pick: (values) => values[int(0, values.length - 1)],
    chance: (probability) => next() < probability,
  }
}
