import { openWorkingCopy, type WorkingCopy } from '@/db/working-copy'
import { type DataVerdict, verifyData } from '../history/verify-data'

/** What a verification says of a file: sound only when something says how far its history must reach. */
export type FileVerdict = DataVerdict & {
  /** When the backup was made (UTC); null when the file does not say. */
  readonly madeAt: string | null
  /** Whether the file, or the note beside it, says how far its history must reach. A copy by other means does not. */
  readonly isProven: boolean
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
    return judge(copy)
  } finally {
    copy.close()
    copy.remove()
  }
}

/** Judges a file that has been opened. */
export function judge({ db, note }: WorkingCopy): FileVerdict {
  const verdict = verifyData(db, note ?? undefined)
  const isProven = note !== null || verdict.chain.events === 0
  return { ...verdict, isSound: verdict.isSound && isProven, madeAt: note?.madeAt ?? null, isProven }
}
