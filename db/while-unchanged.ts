import type { Db } from './open'
import { prepared } from './prepared'

/** So many answers are kept of one state of the database. */
const MOST = 200

const kept = new WeakMap<Db, { readonly version: string; readonly values: Map<string, unknown> }>()

/** `data_version` grows with what other connections write, `total_changes` with what this one does. */
const versionOf = prepared((db) => {
  const others = db.$client.prepare('PRAGMA data_version').pluck()
  const own = db.$client.prepare('SELECT total_changes()').pluck()
  return () => `${others.get()} ${own.get()}`
})

/**
 * What was made for this key, for as long as nobody has written anything: then it is made anew. The key
 * says everything the value depends on besides the database, the viewer first of all. Asked inside one
 * snapshot, the answer belongs to that snapshot.
 */
export function whileUnchanged<T>(db: Db, key: string, make: () => T): T {
  const version = versionOf(db)()
  let state = kept.get(db)
  if (state?.version !== version) {
    state = { version, values: new Map() }
    kept.set(db, state)
  }
  if (state.values.has(key)) return state.values.get(key) as T
  const value = make()
  if (state.values.size >= MOST) state.values.clear()
  state.values.set(key, value)
  return value
}
