import type { Db } from './open'
import { requireOpen } from './write-gate'

/**
 * Runs one user verb as one `BEGIN IMMEDIATE` transaction. `work` is synchronous: nothing may be
 * awaited while the write lock is held. Returns only after COMMIT returned; a throw rolls back all.
 *
 * @throws AppError `unavailable` while the file is rewritten, to whoever did not wait for that (`whenOpen`).
 */
export function inWriteTransaction<T>(db: Db, work: () => T): T {
  requireOpen(db)
  return db.$client.transaction(work).immediate() as T
}
