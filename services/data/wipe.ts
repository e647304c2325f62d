import { type Db, fileOf } from '@/db/open'
import { finishErasure, finishErasureWith } from '@/db/wipe'
import { whileShut } from '@/db/write-gate'
import { hasWorker, inWorker } from '../worker'

/**
 * Wipes what erased rows left in the files, in a worker thread: everybody goes on reading, and what is written
 * meanwhile waits (seconds for a large desk).
 *
 * @returns false while somebody reads an older state, or the disk has no room: to be tried again.
 */
export async function wipe(db: Db): Promise<boolean> {
  const file = fileOf(db)
  if (file === null || !hasWorker('wipe-worker')) return finishErasure(db)
  return whileShut(db, () => finishErasureWith(db, () => inWorker<boolean>('wipe-worker', { file })))
}
