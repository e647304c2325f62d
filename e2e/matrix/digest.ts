import { createHash } from 'node:crypto'
import type { Db } from '@/db/open'

/** What reading may write: that somebody was there, at most once a minute; and how often one tried to sign in. */
const VOLATILE = new Set(['last_seen_at', 'last_used_at'])
const VOLATILE_TABLES = new Set(['throttles'])

/** The hash of every table, so that two moments can be compared. */
export function digestOf({ $client }: Db): ReadonlyMap<string, string> {
  const tables = $client
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
  return new Map(
    tables
      .filter((table) => !VOLATILE_TABLES.has(table))
      .map((table) => {
        const hash = createHash('sha256')
        for (const row of $client.prepare(`SELECT * FROM "${table}"`).iterate() as Iterable<Record<string, unknown>>) {
          hash.update(JSON.stringify(Object.entries(row).filter(([column]) => !VOLATILE.has(column))))
        }
        return [table, hash.digest('hex')]
      }),
  )
}

/** The tables that differ between two moments. */
export function changedTables(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([table, hash]) => before.get(table) !== hash).map(([table]) => table)
}
