import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { flush } from './durable-file'
import type { Db } from './open'

/*
 * The bytes of the files of sources: in the data folder beside the database, outside everything that is
 * served, once for each content and under its SHA-256. The rows are the truth about which are meant.
 */

/** Where the files of a database lie; a folder of its own for one in memory. */
export function filesFolder(db: Db): string {
  if (db.$client.memory) throw new Error('A database in memory has no folder for files')
  return path.join(path.dirname(db.$client.name), 'files')
}

/** Where a content lies under a folder of files: spread over 256 folders, the way SHA-256 spreads. */
export function placeIn(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256)
}

/** Where a content of a database lies. */
export function placeOf(db: Db, sha256: string): string {
  return placeIn(filesFolder(db), sha256)
}

/** The folder for files on their way in; made when missing, for its owner only. */
export function incomingFolder(db: Db): string {
  const folder = path.join(filesFolder(db), 'incoming')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/**
 * Gives a whole, flushed file its place: renamed in one step, the names of the folders flushed. It takes the
 * place of the same content that is there already, whatever became of that on the disk.
 */
export function takeIn(db: Db, temporary: string, sha256: string): void {
  const place = placeOf(db, sha256)
  const folder = path.dirname(place)
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    flush(path.dirname(folder))
    flush(filesFolder(db))
  }
  renameSync(temporary, place)
  flush(folder)
}

/** Removes contents, and the names of them. */
export function removeContents(db: Db, contents: readonly string[]): void {
  if (db.$client.memory) return
  for (const sha256 of contents) {
    const place = placeOf(db, sha256)
    if (!existsSync(place)) continue
    rmSync(place)
    flush(path.dirname(place))
  }
}

/** Every content under a folder of files. */
export function listContents(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
    .flatMap((entry) => readdirSync(path.join(folder, entry.name)))
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
}

/** Removes what uploads left behind before a time that never came to their end. */
export function clearIncoming(db: Db, before: Date): void {
  if (db.$client.memory) return
  const folder = path.join(filesFolder(db), 'incoming')
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (statSync(file).mtimeMs < before.getTime()) rmSync(file, { force: true })
  }
}

/** Whether a content lies under a folder and has this size. */
export function isThere(folder: string, sha256: string, bytes: number): boolean {
  const place = placeIn(folder, sha256)
  return existsSync(place) && statSync(place).size === bytes
}

/** Whether what lies under a folder of files really is this content, read to its end. */
export function isWhole(folder: string, sha256: string): boolean {
  return digestOf(placeIn(folder, sha256)) === sha256
}

/** The SHA-256 of a file, read a megabyte at a time. */
export function digestOf(file: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.alloc(1024 * 1024)
  const handle = openSync(file, 'r')
  try {
    for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk))
      hash.update(chunk.subarray(0, length))
  } finally {
    closeSync(handle)
  }
  return hash.digest('hex')
}
