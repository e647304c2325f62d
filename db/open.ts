import { chmodSync, closeSync, existsSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { AppError } from '@/domain/app-error'
import { countPending, isMigrated, migrate } from './migrate'
import * as schema from './schema'

/** The database as queries use it. Only this file names the driver. */
export type Db = BetterSQLite3Database<typeof schema> & { readonly $client: Database.Database }

const PRAGMAS: readonly (readonly [name: string, value: string | number, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // better-sqlite3 is built with NORMAL for WAL, which may lose the last commits on power failure.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', 5000, 5000],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
]

/**
 * Opens the database file at `path` (or `:memory:`), sets and reads back every safety pragma, and
 * brings the schema up to date.
 *
 * @throws Error when a pragma does not hold, or the file's schema is newer than this program.
 */
export function openDb(path: string): Db {
  requireNode()
  if (path !== ':memory:' && !existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  const client = connect(path)
  migrate(client, path)
  return drizzle({ client, schema })
}

/**
 * Opens a database that a server may be using, as it is: nothing is created or migrated.
 *
 * @throws AppError `unavailable` when there is none, or it waits for a migration.
 * @throws SchemaRefusedError when it is newer than this program.
 */
export function openPresentDb(path: string): Db {
  requireNode()
  if (!existsSync(path)) throw new AppError('unavailable', 'data.noDesk', { params: { folder: dirname(path) } })
  const client = connect(path)
  try {
    if (!isMigrated(client)) throw new AppError('unavailable', 'data.noDesk', { params: { folder: dirname(path) } })
    if (countPending(client) > 0) throw new AppError('unavailable', 'data.older')
    return drizzle({ client, schema })
  } catch (error) {
    client.close()
    throw error
  }
}

/** Whether there is a desk's database under this name, of whatever version. */
export function isDesk(path: string): boolean {
  if (!existsSync(path)) return false
  const client = new Database(path, { readonly: true })
  try {
    return isMigrated(client)
  } finally {
    client.close()
  }
}

/** Opens a file only to look at it; nothing can be written through this handle. */
export function openReadOnly(path: string): Db {
  requireNode()
  return drizzle({ client: new Database(path, { readonly: true, fileMustExist: true }), schema })
}

function requireNode(): void {
  if (Number(process.versions.napi) < 10) {
    throw new Error(`Tickmark needs Node 24.15 or newer; this is ${process.version}. Start it with "npm start".`)
  }
}

function connect(path: string): Database.Database {
  const client = new Database(path)
  if (path !== ':memory:') chmodSync(path, 0o600)
  for (const [name, value, readBack] of PRAGMAS) {
    client.pragma(`${name} = ${value}`)
    const held = client.pragma(name, { simple: true })
    const expected = path === ':memory:' && name === 'journal_mode' ? 'memory' : readBack
    if (held !== expected) throw new Error(`The database refused ${name}=${value} (it says ${String(held)}).`)
  }
  return client
}

/** The file behind a handle; null for a database in memory. */
export function fileOf(db: Db): string | null {
  return db.$client.memory ? null : db.$client.name
}

/**
 * Opens a database file that is open elsewhere already, for reading only: beside the server thread,
 * under a write-ahead log, it sees every committed write and blocks none.
 */
export function openForReading(path: string): Db {
  const client = new Database(path, { readonly: true, fileMustExist: true })
  for (const [name, value] of [...PRAGMAS.filter(([name]) => READ_PRAGMAS.has(name)), ['query_only', 'ON'] as const]) {
    client.pragma(`${name} = ${value}`)
  }
  return drizzle({ client, schema })
}

const READ_PRAGMAS = new Set(['busy_timeout', 'trusted_schema'])

/** Lets go of a handle that only looked, folding nothing. */
export function closeReader(db: Db): void {
  db.$client.close()
}

/** Closes the handle after folding the write-ahead log back into the file. */
export function closeDb(db: Db): void {
  if (!db.$client.memory) db.$client.pragma('wal_checkpoint(TRUNCATE)')
  db.$client.close()
}
