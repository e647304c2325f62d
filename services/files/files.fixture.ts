import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { keepFile } from './keep-file'
import { receiveFile } from './receive-file'

/** A desk in a data folder of its own, and a hand that adds files to its sources. */
export function fileDesk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-files-'))
  const desk = deskFixture(path.join(folder, 'tickmark.db'))
  const add = async (ctx: Context, sourceId: string, name: string, content: string | Uint8Array) => {
    const file = await receiveFile(ctx.db, pieces(content), { bytes: null })
    return keepFile(ctx, { sourceId, name, file }).value
  }
  const close = () => {
    if (desk.db.$client.open) desk.db.$client.close()
    rmSync(folder, { recursive: true })
  }
  return { ...desk, folder, add, close }
}

/** Bytes as they come in: a piece at a time. */
export async function* pieces(content: string | Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(content as string)
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size)
}

/** The smallest PDF that has a page. */
export const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
