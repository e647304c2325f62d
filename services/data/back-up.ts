import { basename } from 'node:path'
import { headOfLog } from '@/db/queries/event-log'
import { hashOfEvent } from '@/db/queries/integrity'
import { type WrittenBackup, writeBackup } from '@/db/write-backup'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { type DataVerdict, verifyData } from '../history/verify-data'
import { newId } from '../identity'
import { requireMay } from '../policy'

/** What the history keeps of a backup: never where it was put. */
export type BackupState = {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** Number of the newest event in it. */
  readonly event: number
}

/** A backup that can be relied on, and how many events it holds. */
export type Backup = WrittenBackup & { readonly verdict: DataVerdict }

/**
 * Writes a backup to a new file and reads it back before it gets its name: the file is whole, the history
 * unbroken, every row stands as its history says, and every write acknowledged before it began is in it.
 *
 * @throws AppError `forbidden`; `conflict` when the file exists; `unavailable` (`data.unsound`) when what
 * was written is not sound, which means that the desk's own data is not.
 */
export function backUp(ctx: Context, file: string): Backup {
  requireMay(ctx.actor, 'data.manage')
  const begun = headOfLog(ctx.db)
  let verdict: DataVerdict | undefined
  const written = writeBackup(ctx.db, file, ctx.now(), (copy, note) => {
    verdict = verifyData(copy, note)
    const isBehind = begun !== undefined && hashOfEvent(copy, begun.n) !== begun.hash
    if (!verdict.isSound || isBehind) throw new AppError('unavailable', 'data.unsoundBackup')
  })
  perform(ctx, 'backUp', null, (changes) => {
    const state: BackupState = {
      name: basename(file),
      bytes: written.bytes,
      sha256: written.sha256,
      event: written.note?.n ?? 0,
    }
    changes.record({ kind: 'backup', id: newId(), revBefore: 0, revAfter: 1, state })
  })
  return { ...written, verdict: verdict as DataVerdict }
}
