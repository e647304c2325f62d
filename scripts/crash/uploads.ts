import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '../served/seeded-random'
import type { KnownObjects } from './known-objects'
import type { Writer } from './writer'

/** A file as it was sent, and by whom. */
export type Upload = { readonly by: Writer; readonly sourceId: string; readonly bytes: number; readonly sha256: string }
/** One whose answer was received whole: from now on it may not be lost. */
export type KeptUpload = Upload & { readonly id: string; readonly event: number }

/** The files that were sent in a round, by what became of them. */
export type Uploads = {
  readonly acknowledged: KeptUpload[]
  /** No answer arrived: the file may or may not be there, but never a part of it. */
  readonly cutOff: Upload[]
  /** Answers that no person should ever see. */
  readonly unexpected: string[]
}

export const nothingUploaded = (): Uploads => ({ acknowledged: [], cutOff: [], unexpected: [] })

/** Where files go, and how fast and large they come. */
type Line = {
  readonly sourceId: string
  readonly known: KnownObjects
  readonly random: Random
  /** So many at most, that a server which goes on is not filled for ever. */
  readonly most: number
  readonly largest: number
  /** Milliseconds of rest after each. */
  readonly rest: number
}

const PIECE = 64 * 1024

/** One window that adds file after file to a source, until the server is gone. */
export async function upload(url: string, by: Writer, line: Line, uploads: Uploads): Promise<void> {
  for (let sent = 0; sent < line.most; sent++) {
    const content = newContent(line)
    const sha256 = createHash('sha256').update(content).digest('hex')
    const file: Upload = { by, sourceId: line.sourceId, bytes: content.byteLength, sha256 }
    const answer = await send(url, file, content)
    if (answer === null) return void uploads.cutOff.push(file)
    if (answer.ok) {
      uploads.acknowledged.push({ ...file, id: answer.value.id, event: answer.event })
      line.known.take(answer.changes)
    } else if (answer.code !== 'unavailable') uploads.unexpected.push(`upload: ${answer.code}`)
    await pause(line.rest)
  }
}

type Answer =
  | { ok: true; value: { id: string }; event: number; changes: Parameters<KnownObjects['take']>[0] }
  | { ok: false; code: string }

/** The answer when it was received whole; null for everything short of it. */
async function send(url: string, { by, sourceId }: Upload, content: Buffer): Promise<Answer | null> {
  try {
    const response = await fetch(`${url}/api/sources/${sourceId}/files`, {
      method: 'POST',
      headers: {
        cookie: by.cookie,
        origin: url,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/octet-stream',
        'x-file-name': 'Counted.txt',
      },
      body: inPieces(content) as unknown as BodyInit,
      duplex: 'half',
      signal: AbortSignal.timeout(20_000),
    } as RequestInit)
    return (await response.json()) as Answer
  } catch {
    return null
  }
}

/** As a slow line brings it, so that a kill meets files of which a part has come. */
async function* inPieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.byteLength; at += PIECE) {
    yield content.subarray(at, at + PIECE)
    await pause(2)
  }
}

/** Text, never the same twice: half of them small. */
function newContent({ random, largest }: Line): Buffer {
  const size = random.chance(0.5) ? random.int(200, PIECE) : random.int(PIECE, largest)
  const line = `Counted again, ${random.int(0, 0x7fff_ffff)} times in all.\n`
  return Buffer.from(line.repeat(Math.ceil(size / line.length)))
}
