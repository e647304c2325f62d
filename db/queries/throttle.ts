import { eq, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { throttles } from '../schema'

/** Failures counted under a key, and the moment (ms since 1970) at which they are forgotten. */
export type ThrottleRow = { readonly key: string; readonly points: number; readonly expire: number }

const live = prepared((db) =>
  db
    .select()
    .from(throttles)
    .where(eq(throttles.key, sql.placeholder('key')))
    .prepare(),
)

/** What is remembered under a key at `nowMs`; undefined when nothing is, or it has been forgotten. */
export function findThrottle(db: Db, key: string, nowMs: number): ThrottleRow | undefined {
  const row = live(db).get({ key })
  return row && row.expire !== null && row.expire > nowMs ? { ...row, expire: row.expire } : undefined
}

/** Remembers this count under the key. */
export function putThrottle(db: Db, row: ThrottleRow): void {
  db.insert(throttles)
    .values(row)
    .onConflictDoUpdate({ target: throttles.key, set: { points: row.points, expire: row.expire } })
    .run()
}

/** Forgets these keys. */
export function deleteThrottles(db: Db, keys: readonly string[]): void {
  db.delete(throttles).where(inArray(throttles.key, keys)).run()
}

/** Forgets everything whose time has come, so that invented addresses cannot fill the table. */
export function deleteExpiredThrottles(db: Db, nowMs: number): void {
  db.delete(throttles).where(lt(throttles.expire, nowMs)).run()
}
