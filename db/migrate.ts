import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { copyDatabase, writeBackupNote } from './backup-file'
import { putInPlace } from './durable-file'

type Client = Database.Database
type MigrationFile = { readonly name: string; readonly sql: string; readonly hash: string }
type Applied = { readonly name: string; readonly hash: string }

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS migrations (
  name TEXT PRIMARY KEY, hash TEXT NOT NULL CHECK (length(hash) = 64), applied_at TEXT NOT NULL
) STRICT`

/** The data and the program do not go together; the message says what to do. */
export class SchemaRefusedError extends Error {
  override readonly name = 'SchemaRefusedError'
}

/** The SQL files of the program in the order they apply. The literal path lets the build trace them. */
export function readMigrations(): MigrationFile[] {
  return readdirSync(path.join(process.cwd(), 'drizzle'))
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(process.cwd(), 'drizzle', name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * Applies every file that has not been applied yet, each in one transaction, after a verified backup
 * of a filled database. Foreign keys are off around (not inside) the transaction, so that a table can
 * be rebuilt without losing the rows that point at it; they are checked before COMMIT.
 *
 * @throws Error when an applied file changed or is unknown (the data is newer than the program), a
 * table lost or gained rows that the file did not announce, or a foreign key dangles. Nothing changes then.
 */
export function migrate(client: Client, dbPath: string, files: readonly MigrationFile[] = readMigrations()): void {
  client.exec(BOOKKEEPING)
  const applied = client.prepare('SELECT name, hash FROM migrations ORDER BY name').all() as Applied[]
  refuseStrangers(applied, files)
  const pending = files.filter((file) => !applied.some((known) => known.name === file.name))
  if (pending.length === 0) return
  if (applied.length > 0 && dbPath !== ':memory:') backUp(client, dbPath, pending[0] as MigrationFile)
  for (const file of pending) apply(client, file)
}

/**
 * How many migrations a database waits for; all of them when it is empty. Changes nothing.
 * @throws SchemaRefusedError when the data is newer than the program, or of an altered one.
 */
export function countPending(client: Client, files: readonly MigrationFile[] = readMigrations()): number {
  if (!isMigrated(client)) return files.length
  const applied = client.prepare('SELECT name, hash FROM migrations ORDER BY name').all() as Applied[]
  refuseStrangers(applied, files)
  return files.length - applied.length
}

/** Whether any Tickmark has written to this database. */
export function isMigrated(client: Client): boolean {
  return client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'").get() !== undefined
}

function refuseStrangers(applied: readonly Applied[], files: readonly MigrationFile[]): void {
  for (const known of applied) {
    const file = files.find((candidate) => candidate.name === known.name)
    if (!file) {
      throw new SchemaRefusedError(
        `This data was written by a newer Tickmark (migration ${known.name}). Start that version, or restore an older backup.`,
      )
    }
    if (file.hash !== known.hash) {
      throw new SchemaRefusedError(
        `Migration ${known.name} is not the file that was applied to this data. Reinstall Tickmark; do not edit migrations.`,
      )
    }
  }
}

function backUp(client: Client, dbPath: string, next: MigrationFile): void {
  const target = `${dbPath}.before-${next.name.replace(/\.sql$/, '')}`
  const temporary = `${target}.tmp`
  rmSync(temporary, { force: true })
  copyDatabase(client, temporary)
  const copy = new Database(temporary)
  try {
    const verdict = copy.pragma('integrity_check', { simple: true })
    if (verdict !== 'ok')
      throw new Error(`The backup before ${next.name} is damaged (${String(verdict)}); nothing was migrated.`)
    writeBackupNote(copy, new Date())
  } finally {
    copy.close()
  }
  putInPlace(temporary, target)
}

function apply(client: Client, file: MigrationFile): void {
  client.pragma('foreign_keys = OFF')
  try {
    client.exec('BEGIN IMMEDIATE')
    const before = rowCounts(client)
    client.exec(file.sql)
    compareRows(file, before, rowCounts(client))
    const dangling = client.pragma('foreign_key_check') as unknown[]
    if (dangling.length > 0) throw new Error(`Migration ${file.name} left ${dangling.length} rows pointing nowhere.`)
    client
      .prepare('INSERT INTO migrations (name, hash, applied_at) VALUES (?, ?, ?)')
      .run(file.name, file.hash, new Date().toISOString())
    client.exec('COMMIT')
  } catch (error) {
    if (client.inTransaction) client.exec('ROLLBACK')
    throw error
  } finally {
    client.pragma('foreign_keys = ON')
  }
}

/** Rows of every ordinary table; full-text tables and their shadows are derived and not counted. */
function rowCounts(client: Client): Map<string, number> {
  const tables = client
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migrations'",
    )
    .pluck()
    .all() as string[]
  return new Map(tables.map((name) => [name, client.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number]))
}

/** A file that means to add or remove rows says so: `-- rows: <table>` on a line of its own. */
function compareRows(file: MigrationFile, before: Map<string, number>, after: Map<string, number>): void {
  const announced = new Set([...file.sql.matchAll(/^-- rows: (\w+)$/gm)].map((match) => match[1]))
  for (const [table, count] of before) {
    const now = after.get(table)
    if (now !== count && !announced.has(table)) {
      throw new Error(
        `Migration ${file.name} changed the rows of ${table} from ${count} to ${now ?? 'no table'}; nothing was kept.`,
      )
    }
  }
}
