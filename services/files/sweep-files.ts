import { rmSync, statSync } from 'node:fs'
import { clearIncoming, filesFolder, listContents, placeOf } from '@/db/file-store'
import { listStoredFiles, listUnused } from '@/db/queries/stored-files'
import { fileOf } from '@/db/storage'
import { listCopies } from '@/db/wipe'
import { erasureOf } from '../article/list-deleted'
import type { Context } from '../context'
import { eraseFileRow } from './change-file'

const HOUR_MS = 60 * 60 * 1000
const WEEK_MS = 7 * 24 * HOUR_MS

/** A copy from an upgrade or a restore, whose rows may mean more contents than ours: the way back stays open. */
function isCopyFresh({ db, now }: Pick<Context, 'db' | 'now'>): boolean {
  return listCopies(db).some(({ madeAt }) => now().getTime() - madeAt.getTime() < WEEK_MS)
}

/**
 * Removes contents that no row means: of uploads and erasures that a crash ended half-way, and what a restore
 * left. What came in the last hour waits, and everything does for a week after an upgrade or a restore.
 *
 * @returns how many were removed.
 */
export function sweepFiles(ctx: Pick<Context, 'db' | 'now'>): number {
  if (fileOf(ctx.db) === null || isCopyFresh(ctx)) return 0
  clearIncoming(ctx.db, new Date(ctx.now().getTime() - HOUR_MS))
  const unused = listUnused(ctx.db, listContents(filesFolder(ctx.db)))
    .map((sha256) => placeOf(ctx.db, sha256))
    .filter((place) => statSync(place).mtimeMs < ctx.now().getTime() - HOUR_MS)
  for (const place of unused) rmSync(place, { force: true })
  return unused.length
}

/** What a server does before anybody uploads: halves of earlier uploads go. */
export function clearUploads({ db, now }: Pick<Context, 'db' | 'now'>): void {
  clearIncoming(db, now())
}

/**
 * Erases, in the operator's name, files that were deleted longer ago than deleted things are kept; waits like
 * {@link sweepFiles}. What is left in the database's own file is wiped by `eraseForgotten`.
 */
export function eraseForgottenFiles(ctx: Context): number {
  if (isCopyFresh(ctx)) return 0
  const due = listStoredFiles(ctx.db).filter(({ deletedAt }) => deletedAt !== null && erasureOf(deletedAt) <= ctx.now())
  for (const file of due) eraseFileRow(ctx, file)
  return due.length
}
