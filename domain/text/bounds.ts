/**
 * Bounds (start0, end0, start1, end1, ... in order, not overlapping) as small numbers: the gap since
 * the last end, then the length, and so on. A revision of 100,000 words is sent this way.
 */
export function encodeBounds(bounds: readonly number[]): number[] {
  return bounds.map((bound, index) => bound - (bounds[index - 1] ?? 0))
}

/** The bounds that {@link encodeBounds} wrote. */
export function decodeBounds(deltas: readonly number[]): number[] {
  let last = 0
  return deltas.map((delta) => {
    last += delta
    return last
  })
}
