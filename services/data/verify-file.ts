import path from 'node:path'
import { openWorkingCopy, type WorkingCopy } from '@/db/working-copy'
import { areFilesSound, checkFiles, type FilesVerdict, filesBeside } from '../files/check-files'
import { type DataVerdict, verifyData } from '../history/verify-data'

/** What a verification says of a file: sound only when something says how far its history must reach. */
export type FileVerdict = DataVerdict & {
  /** When the backup was made (UTC); null when the file does not say. */
  readonly madeAt: string | null
  /** Whether the file, or the note beside it, says how far its history must reach. A copy by other means does not. */
  readonly isProven: boolean
  /** The files of sources, beside the backup or in the data folder. */
  readonly files: FilesVerdict
}

/**
 * Reads a backup as a restore would, without touching it or the desk's data; a copy is made in `folder`
 * and removed again. An older one is judged in the form of this version.
 *
 * @throws AppError `invalid` when it is no whole database of a Tickmark.
 * @throws SchemaRefusedError when it is newer than this program.
 */
export function verifyFile(file: string, folder: string): FileVerdict {
  const copy = openWorkingCopy(file, folder)
  try {
    return judge(copy, placesOfFiles(file, folder))
  } finally {
    copy.close()
    copy.remove()
  }
}

const NOT_LOOKED_FOR: FilesVerdict = { count: 0, bytes: 0, missing: [], damaged: [], elsewhere: 0 }

/** Where the files of a backup may lie: beside it, or still in the data folder it came from. */
export function placesOfFiles(file: string, folder: string): readonly string[] {
  return [filesBeside(file), path.join(folder, 'files')]
}

/** Judges a file that has been opened; without places, its files are not looked for. */
export function judge({ db, note }: WorkingCopy, places: readonly string[] | null): FileVerdict {
  const verdict = verifyData(db, note ?? undefined)
  const files = places ? checkFiles(db, places) : NOT_LOOKED_FOR
  const isProven = note !== null || verdict.chain.events === 0
  const isSound = verdict.isSound && isProven && areFilesSound(files)
  return { ...verdict, isSound, madeAt: note?.madeAt ?? null, isProven, files }
}
