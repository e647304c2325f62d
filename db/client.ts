import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Db, openDb } from './open'

const holder = globalThis as { tickmarkDb?: Db }

/** Where everything this instance keeps is kept. */
export function dataFolder(): string {
  return path.resolve(/* turbopackIgnore: true */ process.env.TICKMARK_DATA ?? 'data')
}

/** The database file of this instance; only `db` opens it. */
export function databaseFile(): string {
  return path.join(dataFolder(), 'tickmark.db')
}

/** The one write handle of the server, opened at first use, never at import or build. */
export function client(): Db {
  if (!holder.tickmarkDb) {
    mkdirSync(dataFolder(), { recursive: true, mode: 0o700 })
    holder.tickmarkDb = openDb(databaseFile())
  }
  return holder.tickmarkDb
}

/** The handle if it has been opened; shutting down must not open it. */
export function openedClient(): Db | undefined {
  return holder.tickmarkDb
}
