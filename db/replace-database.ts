import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '@/domain/app-error'
import { type ChainHead, HEAD_FILE, noteChainHead } from './chain-head'
import { flush, putInPlace } from './durable-file'

const NAME = 'tickmark.db'

/**
 * Puts another database in place of the one in a data folder, which the caller holds alone. At every
 * moment there is one whole database under the name: the present one gets a second name in a folder
 * beside it, then the other one takes its place in one step. No write-ahead log of the one is left to be
 * taken for the other's.
 *
 * @returns the folder with what was there; null when there was nothing.
 * @throws AppError `unavailable` when some other program has the present database open.
 */
export function replaceDatabase(
  folder: string,
  replacement: string,
  head: ChainHead | undefined,
  now: Date,
): string | null {
  const present = path.join(folder, NAME)
  const aside = existsSync(present)
    ? path.join(folder, `before-restore-${now.toISOString().replace(/[:.]/g, '-')}`)
    : null
  if (aside) putAside(folder, present, aside)
  rmSync(path.join(folder, HEAD_FILE), { force: true })
  putInPlace(replacement, present)
  if (head) noteChainHead(folder, head)
  return aside
}

function putAside(folder: string, present: string, aside: string): void {
  foldAlone(present, folder)
  mkdirSync(aside, { mode: 0o700 })
  linkSync(present, path.join(aside, NAME))
  // Left only where the database could not be opened: it belongs to what is put aside.
  for (const end of ['-wal', '-shm', '-journal']) {
    if (existsSync(present + end)) renameSync(present + end, path.join(aside, NAME + end))
  }
  const head = path.join(folder, HEAD_FILE)
  if (existsSync(head)) copyFileSync(head, path.join(aside, HEAD_FILE))
  flush(aside)
  flush(folder)
}

/** Folds the write-ahead log into the file and removes it, which works only while nobody else has it open. */
function foldAlone(file: string, folder: string): void {
  const client = new Database(file, { timeout: 2000 })
  try {
    client.pragma('journal_mode = DELETE')
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (/^SQLITE_(BUSY|LOCKED)/.test(code))
      throw new AppError('unavailable', 'data.openElsewhere', { params: { folder } })
    // A damaged one is put aside as it is: getting rid of it is what a restore is for.
    if (!/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(code)) throw error
  } finally {
    client.close()
  }
}
