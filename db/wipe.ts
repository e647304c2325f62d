import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { flush } from './durable-file'
import { type Db, openPresentDb } from './open'

/** Copies of the database that migrations and restores leave in the data folder, or were left in by a crash. */
const COPY = /^(tickmark\.db\.before-|before-restore-|looking-)/

const folderOf = (db: Db) => path.dirname(db.$client.name)
const markOf = (db: Db) => path.join(folderOf(db), 'erasing')

/**
 * Erases rows (`work` is the transaction) with a mark on the disk, so that a crash before
 * {@link finishErasure} is noticed at the next start.
 */
export function erasing<T>(db: Db, work: () => T): T {
  if (db.$client.memory || isErasing(db)) return work()
  writeFileSync(markOf(db), '', { mode: 0o600 })
  flush(folderOf(db))
  try {
    return work()
  } catch (error) {
    rmSync(markOf(db), { force: true })
    throw error
  }
}

/** Whether rows have been erased whose traces may still be in the files. */
export function isErasing(db: Db): boolean {
  return !db.$client.memory && existsSync(markOf(db))
}

/**
 * Removes what erased rows leave behind: copies of the database in the data folder, stale cells inside
 * its pages (`secure_delete` overwrites what a row occupied last, not what it left behind when pages were
 * rebalanced; only rewriting the file does), and the write-ahead log. Holds up everything else meanwhile: a
 * server does it in a thread of its own ({@link finishErasureWith}).
 *
 * False while somebody reads an older state, or the disk has no room: to be tried again.
 */
export function finishErasure(db: Db): boolean {
  if (db.$client.memory) return true
  if (db.$client.inTransaction) return false
  removeCopies(db)
  return isDone(db, rewriteFile(db, 0))
}

/** {@link finishErasure}, where the file is rewritten elsewhere by {@link rewriteBeside}. */
export async function finishErasureWith(db: Db, rewrite: () => Promise<boolean>): Promise<boolean> {
  removeCopies(db)
  return isDone(db, await rewrite())
}

/** Rewrites a file that is open elsewhere, through a handle of its own; nobody can write meanwhile. */
export function rewriteBeside(file: string): boolean {
  const db = openPresentDb(file)
  try {
    return rewriteFile(db, PATIENCE_MS)
  } finally {
    db.$client.close()
  }
}

/** A reader's question is over by then, or it is not worth waiting for. */
const PATIENCE_MS = 2000

function removeCopies(db: Db): void {
  for (const { name } of listCopies(db)) rmSync(path.join(folderOf(db), name), { recursive: true, force: true })
}

function isDone(db: Db, isRewritten: boolean): boolean {
  if (isRewritten) rmSync(markOf(db), { force: true })
  return isRewritten
}

function rewriteFile(db: Db, patience: number): boolean {
  const usual = db.$client.pragma('busy_timeout', { simple: true })
  db.$client.pragma(`busy_timeout = ${patience}`)
  try {
    db.$client.exec('VACUUM')
    const [{ busy }] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }]
    return busy === 0
  } catch (error) {
    if (/^SQLITE_(BUSY|FULL|LOCKED)/.test((error as { code?: string }).code ?? '')) return false
    throw error
  } finally {
    db.$client.pragma(`busy_timeout = ${usual}`)
  }
}

/** The copies in the data folder of this database, with when they were made. */
export function listCopies(db: Db): { readonly name: string; readonly madeAt: Date }[] {
  if (db.$client.memory) return []
  return readdirSync(folderOf(db))
    .filter((name) => COPY.test(name))
    .map((name) => ({ name, madeAt: statSync(path.join(folderOf(db), name)).mtime }))
}
