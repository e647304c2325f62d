/** Remembers the last answer while every argument stays the same. */
export function memo<Deps extends readonly unknown[], Value>(
  compute: (...deps: Deps) => Value,
): (...deps: Deps) => Value {
  let last: { readonly deps: Deps; readonly value: Value } | null = null
  return (...deps) => {
    if (last && last.deps.length === deps.length && deps.every((dep, i) => Object.is(dep, last?.deps[i])))
      return last.value
    last = { deps, value: compute(...deps) }
    return last.value
  }
}

/** Whether two flat records hold the same values. */
export function isShallowEqual<T extends object>(left: T, right: T): boolean {
  const keys = Object.keys(left) as (keyof T)[]
  return keys.length === Object.keys(right).length && keys.every((key) => Object.is(left[key], right[key]))
}

/** The old list or item wherever nothing changed, so that what draws it can stand still. */
export function reuse<T extends { readonly id: string }>(previous: readonly T[], next: readonly T[]): readonly T[] {
  const known = new Map(previous.map((item) => [item.id, item]))
  const merged = next.map((item) => {
    const old = known.get(item.id)
    return old && isShallowEqual(old, item) ? old : item
  })
  return merged.length === previous.length && merged.every((item, i) => item === previous[i]) ? previous : merged
}
