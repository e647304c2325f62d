/**
 * Turns offsets in UTF-16 units, which are ours, into offsets in Unicode code points, which are the
 * W3C's and most other programs'. They differ after every character outside the basic plane, such as
 * an emoji. Offsets must not stand inside a surrogate pair; ours never do.
 */
export function codePointsOf(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map(({ index }) => index)
  return (offset) => offset - countBelow(pairs, offset)
}

/** How many of the ascending numbers are smaller than a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}
