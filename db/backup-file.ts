import { closeSync, openSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** What a backup says of itself: when it was made, and the newest event it must hold. */
export type BackupNote = { readonly madeAt: string; readonly n: number; readonly hash: string }

/**
 * Writes one moment of a database to a new file that only its owner may read; people may go on writing
 * meanwhile. SQLite does it: a file copied by other means lacks what stands only in the write-ahead log.
 *
 * @throws Error when the file exists.
 */
export function copyDatabase(client: Database.Database, file: string): void {
  closeSync(openSync(file, 'wx', 0o600))
  client.prepare('VACUUM INTO ?').run(file)
}

/** Writes into a copy how far its history reaches, so that it can be told from one that was cut off. */
export function writeBackupNote(copy: Database.Database, now: Date): void {
  if (!hasTable(copy, 'events')) return
  copy.exec(`CREATE TABLE IF NOT EXISTS backup_note (
    one INTEGER PRIMARY KEY CHECK (one = 1), made_at TEXT NOT NULL, n INTEGER NOT NULL, hash TEXT NOT NULL) STRICT`)
  copy
    .prepare(`INSERT OR REPLACE INTO backup_note SELECT 1, ?, n, hash FROM events ORDER BY n DESC LIMIT 1`)
    .run(now.toISOString())
}

/** What a file says of itself; undefined when it is no backup of ours, or one of an empty house. */
export function readBackupNote(client: Database.Database): BackupNote | undefined {
  if (!hasTable(client, 'backup_note')) return undefined
  return client.prepare('SELECT made_at AS madeAt, n, hash FROM backup_note').get() as BackupNote | undefined
}

/** Takes the note out again: a database at work has none. */
export function removeBackupNote(client: Database.Database): void {
  client.exec('DROP TABLE IF EXISTS backup_note')
}

function hasTable(client: Database.Database, name: string): boolean {
  return client.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
}
