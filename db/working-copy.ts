import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '@/domain/app-error'
import { type BackupNote, readBackupNote, removeBackupNote } from './backup-file'
import { readChainHead } from './chain-head'
import { isMigrated } from './migrate'
import { closeDb, type Db, openDb } from './open'

/** A file that somebody brought, copied to a folder of its own and opened there; the file is not touched. */
export type WorkingCopy = {
  readonly db: Db
  readonly file: string
  /** How far its history must reach, as noted in it when it was made or beside it; null when nothing says so. */
  readonly note: { readonly madeAt: string | null; readonly n: number; readonly hash: string } | null
  /** Closes it, everything in one file. */
  close(): void
  /** Removes the folder with all that is in it. */
  remove(): void
}

/** What stays free beside the copies, so that the desk goes on working. */
const LEAST_FREE_BYTES = 50 * 1024 * 1024

/**
 * Copies a file into `folder` and brings the copy to the form of this version.
 *
 * @throws AppError `invalid` when it is no whole database of a Tickmark, `unavailable` without room.
 * @throws SchemaRefusedError when it is newer than this program.
 */
export function openWorkingCopy(file: string, folder: string): WorkingCopy {
  requireDatabase(file)
  requireRoom(file, folder)
  const own = mkdtempSync(path.join(folder, 'looking-'))
  const remove = () => rmSync(own, { recursive: true, force: true })
  try {
    const copy = path.join(own, 'tickmark.db')
    for (const end of ['', '-wal']) {
      if (end === '' || existsSync(file + end)) copyFileSync(file + end, copy + end)
      if (existsSync(copy + end)) chmodSync(copy + end, 0o600)
    }
    const note = inspect(copy, file)
    const db = openDb(copy)
    return { db, file: copy, note, close: () => closeDb(db), remove }
  } catch (error) {
    remove()
    throw worded(error, file)
  }
}

function requireDatabase(file: string): void {
  const refuse = (reason: string) => new AppError('invalid', reason, { params: { file } })
  if (!existsSync(file) || !statSync(file).isFile()) throw refuse('data.noFile')
  const header = Buffer.alloc(100)
  const handle = openSync(file, 'r')
  const length = readSync(handle, header, 0, 100, 0)
  closeSync(handle)
  if (length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw refuse('data.notDatabase')
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  if (statSync(file).size < pageSize * header.readUInt32BE(28)) throw refuse('data.truncated')
}

/** Two copies: this one, and the one that a migration makes. */
function requireRoom(file: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  const needed = 2 * statSync(file).size + LEAST_FREE_BYTES
  if (bavail * bsize >= needed) return
  const megabytes = Math.ceil(needed / 1024 / 1024)
  throw new AppError('unavailable', 'data.noRoom', { params: { folder, megabytes } })
}

/** Looks at the copy before anything of this version touches it. */
function inspect(copy: string, file: string): WorkingCopy['note'] {
  const client = new Database(copy)
  try {
    const damage = client.pragma('integrity_check(3)') as { integrity_check: string }[]
    const problem = damage.map((row) => row.integrity_check).find((text) => text !== 'ok')
    if (problem) throw new AppError('invalid', 'data.damaged', { params: { file, problem } })
    if (!isMigrated(client)) throw new AppError('invalid', 'data.foreign', { params: { file } })
    const inner: BackupNote | undefined = readBackupNote(client)
    removeBackupNote(client)
    const head = path.basename(file) === 'tickmark.db' ? readChainHead(path.dirname(file)) : undefined
    return inner ?? (head ? { madeAt: null, ...head } : null)
  } finally {
    client.close()
  }
}

function worded(error: unknown, file: string): unknown {
  const { code = '', message } = error as { code?: string; message: string }
  if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) return error
  return new AppError('invalid', 'data.damaged', { params: { file, problem: message } })
}
