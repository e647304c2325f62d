import { isThere, isWhole } from '@/db/file-store'
import type { Db } from '@/db/open'
import { listStoredFiles } from '@/db/queries/stored-files'

/** How the contents stand that the rows of a database mean. */
export type FilesVerdict = {
  /** Contents that are meant, each once, deleted files' too. */
  readonly count: number
  readonly bytes: number
  /** Contents that lie nowhere, or have another size. */
  readonly missing: readonly string[]
  /** Contents that were changed: their SHA-256 is another. */
  readonly damaged: readonly string[]
  /** Contents that only a later one of the folders has. */
  readonly elsewhere: number
}

/** The contents a database means, each once. */
export function contentsOf(db: Db): { readonly sha256: string; readonly bytes: number }[] {
  return [...new Map(listStoredFiles(db).map(({ sha256, bytes }) => [sha256, { sha256, bytes }])).values()]
}

/** Looks for every content in these folders, in order, and reads it to its end. Changes nothing. */
export function checkFiles(db: Db, folders: readonly string[]): FilesVerdict {
  const missing: string[] = []
  const damaged: string[] = []
  let elsewhere = 0
  const contents = contentsOf(db)
  for (const { sha256, bytes } of contents) {
    const holders = folders.filter((folder) => isThere(folder, sha256, bytes))
    const sound = holders.find((folder) => isWhole(folder, sha256))
    if (holders.length === 0) missing.push(sha256)
    else if (sound === undefined) damaged.push(sha256)
    else if (sound !== folders[0]) elsewhere += 1
  }
  // What was erased while this looked is no longer meant.
  const stillMeant = new Set(missing.length === 0 ? [] : contentsOf(db).map(({ sha256 }) => sha256))
  const bytes = contents.reduce((sum, one) => sum + one.bytes, 0)
  return { count: contents.length, bytes, missing: missing.filter((one) => stillMeant.has(one)), damaged, elsewhere }
}

/** Whether every content is where it should be, as it came. */
export function areFilesSound({ missing, damaged }: FilesVerdict): boolean {
  return missing.length + damaged.length === 0
}

/** The folder beside a backup that holds its files. */
export function filesBeside(backup: string): string {
  return `${backup}.files`
}
