import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { filesFolder, incomingFolder, isWhole, listContents } from '@/db/file-store'
import { closeDb, type Db, openDb } from '@/db/open'
import { findFile } from '@/db/queries/source-file'
import { listStoredFiles, listUnused } from '@/db/queries/stored-files'
import type { Viewer } from '@/db/visibility'
import { sweepFiles } from '@/services/files/sweep-files'
import type { SignedIn } from '../served/signed-in'
import type { KeptUpload, Upload } from './uploads'

const TWO_HOURS_MS = 2 * 60 * 60 * 1000

/** What of acknowledged files a database and a folder of files lack, in words: the row, or the bytes. */
export function lostFiles(db: Db, viewer: Viewer, folder: string, kept: readonly KeptUpload[]): string[] {
  return kept.flatMap(({ id, sha256, bytes }) => {
    const row = findFile(db, viewer, id)
    if (row?.sha256 !== sha256 || row.bytes !== bytes) return [`file ${id}: its row`]
    return isWhole(folder, sha256) ? [] : [`file ${id}: its bytes`]
  })
}

/** Acknowledged files that a server answers with other bytes than were sent, in words. */
export async function wrongAsServed(url: string, person: SignedIn, kept: readonly KeptUpload[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { id, sha256 } of kept) if ((await served(url, person, id)) !== sha256) wrong.push(`file ${id} as served`)
  return wrong
}

/** Of files that were cut off: how many are there, and which of these are not whole. */
export async function cutOffFiles(db: Db, url: string, person: SignedIn, cutOff: readonly Upload[]) {
  const rows = listStoredFiles(db).filter((row) => cutOff.some(({ sha256 }) => sha256 === row.sha256))
  const halves: string[] = []
  for (const { id, sha256 } of rows)
    if ((await served(url, person, id)) !== sha256) halves.push(`file ${id} is served, and is not what was sent`)
  return { had: rows.length, halves }
}

/** Halves that lie where files come in; once a server has started there are none. */
export const halvesOf = (db: Db): string[] => readdirSync(incomingFolder(db))

/** Contents that a kill left between the rename and the row: whole, served to nobody, and gone with the next tidying. */
export function tidiedAway(file: string, now: () => Date): { readonly orphans: number; readonly problems: string[] } {
  const db = openDb(file)
  try {
    const folder = filesFolder(db)
    const orphans = listUnused(db, listContents(folder))
    sweepFiles({ db, now: () => new Date(now().getTime() + TWO_HOURS_MS) })
    const left = listUnused(db, listContents(folder)).map((sha256) => `content ${sha256} is still there`)
    const broken = listStoredFiles(db).filter(({ sha256 }) => !isWhole(folder, sha256))
    return { orphans: orphans.length, problems: [...left, ...broken.map(({ id }) => `file ${id} after tidying`)] }
  } finally {
    closeDb(db)
  }
}

async function served(url: string, { cookie }: SignedIn, id: string): Promise<string> {
  const response = await fetch(`${url}/api/files/${id}`, { headers: { cookie } })
  const bytes = Buffer.from(await response.arrayBuffer())
  return response.ok ? createHash('sha256').update(bytes).digest('hex') : `${response.status}`
}
