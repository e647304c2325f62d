import type { Db } from '../open'

/** Takes the write lock, writes, and takes it back: throws when the database cannot be written. */
export function probeWrite(db: Db): void {
  db.$client.exec('BEGIN IMMEDIATE; UPDATE house SET rev = rev; ROLLBACK')
}
