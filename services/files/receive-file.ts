import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import { incomingFolder } from '@/db/file-store'
import type { Db } from '@/db/open'
import { hasRoom } from '@/db/room'
import { AppError } from '@/domain/app-error'
import { type FileType, MAX_FILE_BYTES } from '@/domain/source/file-type'
import { megabytes, noRoom } from './file-limits'
import { TypeTeller } from './type-teller'

/** A file that arrived whole and lies on the disk, flushed, under a name of its own. */
export type ReceivedFile = {
  readonly temporary: string
  readonly bytes: number
  readonly sha256: string
  readonly type: FileType
}

/** What was said of a file before its bytes came. */
export type Announced = { readonly bytes: number | null; readonly sha256?: string | undefined }

/** So many come in at once; more would only fill the disk with halves. */
const MOST_AT_ONCE = 8
let underWay = 0

/** How often the disk is asked for room while a file comes in. */
const ROOM_EVERY = 8 * 1024 * 1024

/**
 * Takes bytes as they come and writes them to the disk, a piece at a time: never the whole file in memory.
 * What it is is decided by its bytes alone. What cannot be kept leaves nothing behind.
 *
 * @throws AppError `too_large` as soon as it is; `unsupported` as soon as its beginning tells; `invalid` when
 * nothing came, less than was announced, or something else than the SHA-256 that was announced; `unavailable`
 * when the disk has no room, or too many come in at once.
 */
export async function receiveFile(
  db: Db,
  body: AsyncIterable<Uint8Array>,
  { bytes: announced, sha256: expected }: Announced,
): Promise<ReceivedFile> {
  if (announced !== null && announced > MAX_FILE_BYTES) throw tooLarge()
  if (!hasRoom(db, announced ?? MAX_FILE_BYTES)) throw noRoom()
  if (underWay >= MOST_AT_ONCE) throw new AppError('unavailable', 'files.busy')
  const temporary = path.join(incomingFolder(db), randomUUID())
  underWay += 1
  let handle: FileHandle | undefined
  try {
    handle = await open(temporary, 'wx', 0o600)
    const received = await write(db, handle, body)
    if (announced !== null && received.bytes !== announced) throw new AppError('invalid', 'files.cutOff')
    if (expected !== undefined && received.sha256 !== expected) throw new AppError('invalid', 'files.otherContent')
    await handle.sync()
    await handle.close()
    return { temporary, ...received }
  } catch (error) {
    await handle?.close().catch(() => undefined)
    await rm(temporary, { force: true })
    throw worded(error)
  } finally {
    underWay -= 1
  }
}

async function write(db: Db, handle: FileHandle, body: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  const teller = new TypeTeller()
  let bytes = 0
  let nextRoom = ROOM_EVERY
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > MAX_FILE_BYTES) throw tooLarge()
    if (bytes >= nextRoom) {
      if (!hasRoom(db)) throw noRoom()
      nextRoom = bytes + ROOM_EVERY
    }
    teller.add(chunk)
    hash.update(chunk)
    await writeAll(handle, chunk)
  }
  if (bytes === 0) throw new AppError('invalid', 'files.empty')
  return { bytes, sha256: hash.digest('hex'), type: teller.end() }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) at += (await handle.write(chunk, at)).bytesWritten
}

function tooLarge(): AppError {
  return new AppError('too_large', 'files.tooLarge', { params: { limit: megabytes(MAX_FILE_BYTES) } })
}

/** A full disk and a connection that broke are expected; the rest is a bug. */
function worded(error: unknown): unknown {
  const { code, name, message } = error as { code?: string; name?: string; message?: string }
  if (error instanceof AppError) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') return noRoom()
  const isBroken = code === 'ECONNRESET' || code === 'ABORT_ERR' || name === 'AbortError' || message === 'aborted'
  return isBroken ? new AppError('invalid', 'files.cutOff') : error
}
