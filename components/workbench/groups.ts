import { mergeSorted } from './sorted'

type Identified = { readonly id: string }
type Table<T> = ReadonlyMap<string, T>

/** The ids of what was added, replaced or taken away between two tables. */
export function changedIds<T>(before: Table<T>, now: Table<T>): string[] {
  if (before === now) return []
  const ids: string[] = []
  let added = 0
  now.forEach((item, id) => {
    const known = before.get(id)
    if (known === item) return
    ids.push(id)
    if (known === undefined) added += 1
  })
  if (before.size + added === now.size) return ids
  before.forEach((_, id) => {
    if (!now.has(id)) ids.push(id)
  })
  return ids
}

/**
 * A table grouped by a key, each group in order. It follows the table from one state to the next and
 * makes only the groups anew in which something changed.
 */
export class Groups<T extends Identified> {
  readonly #keyOf: (item: T) => string | null
  readonly #order: (a: T, b: T) => number
  readonly #groups = new Map<string, readonly T[]>()
  #table: Table<T> = new Map()

  constructor(keyOf: (item: T) => string | null, order: (a: T, b: T) => number) {
    this.#keyOf = keyOf
    this.#order = order
  }

  /** Takes over the table as it is now; answers the keys of the groups that changed. */
  follow(table: Table<T>): ReadonlySet<string> {
    const ids = changedIds(this.#table, table)
    const left = new Map<string, Set<string>>()
    const joined = new Map<string, T[]>()
    for (const id of ids) {
      const before = this.#table.get(id)
      const was = before && this.#keyOf(before)
      if (was != null) left.set(was, (left.get(was) ?? new Set()).add(id))
      const item = table.get(id)
      const key = item && this.#keyOf(item)
      if (item === undefined || key == null) continue
      const group = joined.get(key)
      if (group) group.push(item)
      else joined.set(key, [item])
    }
    this.#table = table
    const changed = new Set([...left.keys(), ...joined.keys()])
    for (const key of changed) {
      const gone = left.get(key)
      const kept = (this.#groups.get(key) ?? []).filter(({ id }) => !gone?.has(id))
      const group = mergeSorted(kept, joined.get(key) ?? [], this.#order)
      if (group.length > 0) this.#groups.set(key, group)
      else this.#groups.delete(key)
    }
    return changed
  }

  get(key: string): readonly T[] | undefined {
    return this.#groups.get(key)
  }
}

/** A table as one list in order that follows the table; the same list while nothing changed. */
export class Ordered<T extends Identified> {
  readonly #order: (a: T, b: T) => number
  #table: Table<T> = new Map()
  #list: readonly T[] = []

  constructor(order: (a: T, b: T) => number) {
    this.#order = order
  }

  follow(table: Table<T>): readonly T[] {
    const changed = new Set(changedIds(this.#table, table))
    this.#table = table
    if (changed.size === 0) return this.#list
    const fresh: T[] = []
    for (const id of changed) {
      const item = table.get(id)
      if (item) fresh.push(item)
    }
    const kept = this.#list.filter(({ id }) => !changed.has(id))
    this.#list = mergeSorted(kept, fresh, this.#order)
    return this.#list
  }
}
