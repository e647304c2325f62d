import { filesFolder, isThere, placeOf } from '@/db/file-store'
import { findFile, listFiles } from '@/db/queries/source-file'
import { AppError } from '@/domain/app-error'
import type { DeletedFile } from '@/domain/source/deleted-file'
import type { FileType } from '@/domain/source/file-type'
import type { SourceFile } from '@/domain/source/source-file'
import { erasureOf } from '../article/list-deleted'
import type { Context } from '../context'
import { requireMay } from '../policy'

/**
 * What is known of a file of a source.
 * @throws AppError `not_found`, for a file of a source that is not open to this person too.
 */
export function readFile(ctx: Context, id: string): SourceFile {
  requireMay(ctx.actor, 'article.read')
  const file = findFile(ctx.db, ctx.actor, id)
  if (!file) throw new AppError('not_found', 'errors.notFound')
  const { rev, name, type, bytes, sha256, createdAt } = file
  return { id, rev, name, type, bytes, sha256, createdAt }
}

/** Where the bytes of a file lie, for whoever may see it, and what they are. */
export type FileContent = {
  readonly place: string
  readonly name: string
  readonly type: FileType
  readonly bytes: number
  readonly sha256: string
}

/**
 * The bytes of a file, to be handed out.
 * @throws AppError `not_found`, `unavailable` when they are not where the row says.
 */
export function findContent(ctx: Context, id: string): FileContent {
  const { name, type, bytes, sha256 } = readFile(ctx, id)
  if (!isThere(filesFolder(ctx.db), sha256, bytes)) throw new AppError('unavailable', 'files.lost')
  return { place: placeOf(ctx.db, sha256), name, type, bytes, sha256 }
}

/** The deleted files of a source that can still be brought back. @throws AppError `forbidden` below reviewer. */
export function listDeletedFiles(ctx: Context, sourceId: string): DeletedFile[] {
  requireMay(ctx.actor, 'source.write')
  return listFiles(ctx.db, ctx.actor, sourceId, true).map(({ deletedAt, ...file }) => ({
    ...file,
    erasedAt: erasureOf(deletedAt ?? '').toISOString(),
  }))
}
