/** Two lists as one in order; `sorted` is in order already, `fresh` need not be. */
export function mergeSorted<T>(sorted: readonly T[], fresh: readonly T[], order: (a: T, b: T) => number): T[] {
  const added = fresh.toSorted(order)
  const merged: T[] = []
  let at = 0
  for (const item of added) {
    const place = placeOf(sorted, item, order, at)
    for (; at < place; at++) merged.push(sorted[at] as T)
    merged.push(item)
  }
  for (; at < sorted.length; at++) merged.push(sorted[at] as T)
  return merged
}

/** Where an item belongs behind those that are not greater, looked for by halves. */
function placeOf<T>(sorted: readonly T[], item: T, order: (a: T, b: T) => number, from: number): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(sorted[middle] as T, item) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
