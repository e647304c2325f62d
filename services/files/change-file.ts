import { removeContents } from '@/db/file-store'
import { type FileRow, findFile, updateFile } from '@/db/queries/source-file'
import { deleteFileRows, listUnused } from '@/db/queries/stored-files'
import { erasing } from '@/db/wipe'
import { AppError } from '@/domain/app-error'
import type { DeleteFile, EraseFile, RestoreFile } from '@/domain/source/file-inputs'
import { forgetObjects } from '../article/forget-objects'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'

type Found = FileRow & { readonly sourceId: string }

function requireFile(ctx: Context, id: string, deleted: boolean): Found {
  const file = findFile(ctx.db, ctx.actor, id, deleted)
  if (!file) throw new AppError('not_found', 'errors.notFound')
  return file
}

/**
 * Takes a file away from its source, undoably for thirty days.
 * @throws AppError `forbidden`, `not_found`, `conflict` (changed meanwhile).
 */
export function deleteFile(ctx: Context, { id, rev }: DeleteFile): Performed<{ id: string }> {
  requireMay(ctx.actor, 'source.write')
  const file = requireFile(ctx, id, false)
  return perform(ctx, 'deleteFile', null, (changes) => {
    change(ctx, changes, { ...file, rev }, ctx.now().toISOString())
    return { id }
  })
}

/** Brings a deleted file back. @throws AppError `forbidden`, `not_found` (erased meanwhile). */
export function restoreFile(ctx: Context, { id }: RestoreFile): Performed<{ id: string }> {
  requireMay(ctx.actor, 'source.write')
  const file = requireFile(ctx, id, true)
  return perform(ctx, 'restoreFile', null, (changes) => {
    if (file.deletedAt !== null) change(ctx, changes, file, null)
    return { id }
  })
}

function change(ctx: Context, changes: ChangeLog, file: Found, deletedAt: string | null): void {
  const row = updateFile(ctx.db, file, { deletedAt })
  if (!row) throw staleFile()
  changes.record({ kind: 'file', id: row.id, revBefore: file.rev, revAfter: row.rev, state: row })
  changeRow(ctx, changes, 'source', requireRow(ctx, 'source', file.sourceId), {})
}

function staleFile(): AppError {
  return new AppError('conflict', 'files.changed')
}

/**
 * Removes a deleted file for good: its bytes, unless another source has the same, its row, and what the
 * history and recorded answers kept of it. Traces are left in the database's file until it is wiped (`wipe`).
 *
 * @throws AppError `forbidden` (admins only), `not_found`, `conflict` (not deleted, or changed meanwhile),
 * `invalid` (the name that was typed is another one).
 */
export function eraseFile(ctx: Context, input: EraseFile): Performed<{ id: string }> {
  requireMay(ctx.actor, 'article.erase')
  const file = requireFile(ctx, input.id, true)
  if (file.deletedAt === null) throw new AppError('conflict', 'files.eraseNotDeleted')
  if (file.rev !== input.rev) throw staleFile()
  if (input.name.trim() !== file.name.trim())
    throw new AppError('invalid', 'files.eraseName', { fields: { name: 'invalid' } })
  return eraseFileRow(ctx, file)
}

/** Removes a file's row and bytes; what is left in the database's file is wiped by `wipe`. */
export function eraseFileRow(
  ctx: Context,
  file: Pick<FileRow, 'id' | 'n' | 'rev' | 'sha256'>,
): Performed<{ id: string }> {
  const performed = erasing(ctx.db, () =>
    perform(ctx, 'eraseFile', null, (changes) => {
      forgetObjects(ctx.db, null, [file.id])
      deleteFileRows(ctx.db, [file.n])
      changes.record({ kind: 'file', id: file.id, revBefore: file.rev, revAfter: file.rev + 1, isErased: true })
      return { id: file.id }
    }),
  )
  removeContents(ctx.db, listUnused(ctx.db, [file.sha256]))
  return performed
}
