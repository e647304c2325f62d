import type { Db } from './open'

/**
 * Runs one user verb as one `BEGIN IMMEDIATE` transaction. `work` is synchronous: nothing may be
 * awaited while the write lock is held. Returns only after COMMIT returned; a throw rolls back all.
 */
export function inWriteTransaction<T>(db: Db, work: () => T): T {
  return db.$client.transaction(work).immediate() as T
}
