import { existsSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { copyContents } from '@/db/copy-files'
import { filesFolder } from '@/db/file-store'
import type { Db } from '@/db/open'
import { headOfLog } from '@/db/queries/event-log'
import { hashOfEvent } from '@/db/queries/integrity'
import { type WrittenBackup, writeBackup } from '@/db/write-backup'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { areFilesSound, checkFiles, contentsOf, type FilesVerdict, filesBeside } from '../files/check-files'
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
  /** How many contents of files lie in the folder beside it. */
  readonly files: number
}

/** A backup that can be relied on, and how many events it holds. */
export type Backup = WrittenBackup & { readonly verdict: DataVerdict; readonly files: FilesVerdict }

/**
 * Writes a backup to a new file and reads it back before it gets its name: the file is whole, the history
 * unbroken, every row stands as its history says, and every write acknowledged before it began is in it. The
 * files of sources go to a folder beside it (`FILE.files`), read back too; there is none where there are none.
 *
 * @throws AppError `forbidden`; `conflict` when the file exists; `unavailable` (`data.unsound`) when what
 * was written is not sound, which means that the desk's own data is not.
 */
export function backUp(ctx: Context, file: string): Backup {
  requireMay(ctx.actor, 'data.manage')
  const begun = headOfLog(ctx.db)
  let verdict: DataVerdict | undefined
  let files: FilesVerdict | undefined
  const written = writeBackup(ctx.db, file, ctx.now(), (copy, note) => {
    verdict = verifyData(copy, note)
    const isBehind = begun !== undefined && hashOfEvent(copy, begun.n) !== begun.hash
    if (!verdict.isSound || isBehind) throw new AppError('unavailable', 'data.unsoundBackup')
    files = copyFiles(ctx.db, copy, filesBeside(file))
  })
  perform(ctx, 'backUp', null, (changes) => {
    const state: BackupState = {
      name: basename(file),
      bytes: written.bytes,
      sha256: written.sha256,
      event: written.note?.n ?? 0,
      files: files?.count ?? 0,
    }
    changes.record({ kind: 'backup', id: newId(), revBefore: 0, revAfter: 1, state })
  })
  return { ...written, verdict: verdict as DataVerdict, files: files as FilesVerdict }
}

/** Copies what the backup means; a file that is erased meanwhile is gone, and the backup is made again. */
function copyFiles(db: Db, copy: Db, folder: string): FilesVerdict {
  const contents = contentsOf(copy)
  if (contents.length === 0) return checkFiles(copy, [])
  const isNew = !existsSync(folder)
  try {
    copyContents([filesFolder(db)], folder, contents)
    const verdict = checkFiles(copy, [folder])
    if (!areFilesSound(verdict)) throw new AppError('unavailable', 'data.filesLost')
    return verdict
  } catch (error) {
    if (isNew) rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
