import { rmSync } from 'node:fs'
import { takeIn } from '@/db/file-store'
import { countFiles, type FileRow, findFileOfContent, insertFile, updateFile } from '@/db/queries/source-file'
import { sumOfFiles } from '@/db/queries/stored-files'
import { AppError } from '@/domain/app-error'
import { keptName } from '@/domain/source/file-name'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { houseLimit, MAX_FILES, megabytes } from './file-limits'
import type { ReceivedFile } from './receive-file'

type NewFile = { readonly sourceId: string; readonly name: string; readonly file: ReceivedFile }

/** A file that is kept with a source; `isKnown` when the source had the same content already. */
export type KeptFile = { readonly id: string; readonly isKnown: boolean }

/**
 * Whether a file may come to this source at all, asked before any of its bytes are taken.
 * @throws AppError `forbidden`, `not_found`, `unavailable` (the source has as many as it may).
 */
export function requireMayKeep(ctx: Context, sourceId: string): void {
  requireMay(ctx.actor, 'source.write')
  requireMay(ctx.actor, 'article.read')
  const source = requireRow(ctx, 'source', sourceId)
  if (countFiles(ctx.db, ctx.actor, source.n) >= MAX_FILES)
    throw new AppError('unavailable', 'files.tooMany', { params: { limit: MAX_FILES } })
}

/**
 * Keeps a file that arrived whole with a source: first its bytes get their place, then the row is written.
 * The same content once more adds nothing; a deleted one comes back.
 *
 * @throws AppError `forbidden`, `not_found`, `unavailable` (too many files, or the house has no room for more).
 */
export function keepFile(ctx: Context, input: NewFile): Performed<KeptFile> {
  try {
    requireMayKeep(ctx, input.sourceId)
    return keep(ctx, input)
  } catch (error) {
    rmSync(input.file.temporary, { force: true })
    throw error
  }
}

function keep(ctx: Context, input: NewFile): Performed<KeptFile> {
  const { temporary, bytes, sha256, type } = input.file
  return perform(ctx, 'addFile', null, (changes) => {
    const source = requireRow(ctx, 'source', input.sourceId)
    const known = findFileOfContent(ctx.db, ctx.actor, source.n, sha256)
    takeIn(ctx.db, temporary, sha256)
    if (known && known.deletedAt === null) return { id: known.id, isKnown: true }
    const row = known
      ? (updateFile(ctx.db, known, { deletedAt: null, name: keptName(input.name) }) as FileRow)
      : insertFile(ctx.db, {
          id: newId(),
          sourceN: source.n,
          name: keptName(input.name),
          type,
          bytes,
          sha256,
          createdBy: ctx.actor.n,
          createdAt: ctx.now().toISOString(),
        })
    if (sumOfFiles(ctx.db).bytes > houseLimit())
      throw new AppError('unavailable', 'files.houseFull', { params: { limit: megabytes(houseLimit()) } })
    changes.record({ kind: 'file', id: row.id, revBefore: known?.rev ?? 0, revAfter: row.rev, state: row })
    changeRow(ctx, changes, 'source', source, {})
    return { id: row.id, isKnown: false }
  })
}
