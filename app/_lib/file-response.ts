import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { takenName } from '@/domain/source/file-name'
import type { FileContent } from '@/services/files/read-file'
import { contentDisposition } from '@/services/reports/report-file'
import { rangeOf } from './byte-range'
import { DATA_POLICY } from './security-headers'

/**
 * The bytes of a file of a source, whole or a part of them. Always to be saved, never a page: its own type by
 * its bytes, nothing guessed, nothing run, for our own pages only, kept by no cache, and not
 * compressed on the way, where a part of it would be another part. Images and players on our
 * pages show it all the same.
 */
export function fileResponse(request: Request, { place, name, type, bytes, sha256 }: FileContent): Response {
  const etag = `"${sha256}"`
  const headers = new Headers({
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-disposition': contentDisposition(takenName(name, type)),
    'content-security-policy': DATA_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store, no-transform',
    'accept-ranges': 'bytes',
    etag,
  })
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  const ifRange = request.headers.get('if-range')
  const asked = ifRange === null || ifRange === etag ? request.headers.get('range') : null
  const range = rangeOf(asked, bytes)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const { start, end } = range ?? { start: 0, end: bytes - 1 }
  if (range) headers.set('content-range', `bytes ${start}-${end}/${bytes}`)
  const body = Readable.toWeb(createReadStream(place, { start, end })) as ReadableStream<Uint8Array>
  return new Response(body, { status: range ? 206 : 200, headers })
}
