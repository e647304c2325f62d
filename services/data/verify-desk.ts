import path from 'node:path'
import { readChainHead } from '@/db/chain-head'
import type { Db } from '@/db/open'
import { areFilesSound, checkFiles, type FilesVerdict } from '../files/check-files'
import { type DataVerdict, verifyData } from '../history/verify-data'

/** Everything that must hold of a desk: its database, and the files of its sources. */
export type DeskVerdict = DataVerdict & { readonly files: FilesVerdict }

/**
 * Verifies a desk in its data folder; null for one in memory, which has no files. Reads only; safe beside a
 * running server.
 */
export function verifyDesk(db: Db, folder: string | null): DeskVerdict {
  // The note is read before the data: it may lag behind, never be ahead.
  const verdict = verifyData(db, folder === null ? undefined : readChainHead(folder))
  const files = checkFiles(db, folder === null ? [] : [path.join(folder, 'files')])
  return { ...verdict, isSound: verdict.isSound && areFilesSound(files), files }
}
