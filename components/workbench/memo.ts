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
