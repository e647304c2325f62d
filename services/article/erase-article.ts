import { removeContents } from '@/db/file-store'
import { listDeletedRows } from '@/db/queries/deleted-articles'
import { deleteRowsOfArticle, deleteSources, listIdsOfArticle, listOwnSources } from '@/db/queries/erase-article'
import { deleteFileRows, listFilesOfSources, listUnused } from '@/db/queries/stored-files'
import { erasing, isErasing, listCopies } from '@/db/wipe'
import { AppError } from '@/domain/app-error'
import type { EraseArticle } from '@/domain/article/inputs'
import type { Context } from '../context'
import { wipe } from '../data/wipe'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { requireRow, stale } from '../history/versioned'
import { requireMay } from '../policy'
import { forgetObjects } from './forget-objects'
import { erasureOf } from './list-deleted'

/**
 * Removes a deleted article for good, with everything on it: text, marks, claims, verdicts, evidence,
 * discussions, what the history said of them, drafts, recorded answers, search entries, and, unless they
 * are to be kept, the sources that no other article cites, with their files. The history goes on to show that something was
 * done, by whom and when, and can still be verified. Copies of the database in the data folder go too.
 * Traces are left in the files until they are wiped (`wipe`).
 *
 * @throws AppError `forbidden` (admins only), `not_found`, `conflict` (it was not deleted first, or was
 * changed meanwhile), `invalid` (the title that was typed is another one).
 */
export function eraseArticle(ctx: Context, input: EraseArticle): Performed<{ id: string }> {
  requireMay(ctx.actor, 'article.erase')
  const article = requireRow(ctx, 'article', input.id, true)
  if (article.deletedAt === null) throw new AppError('conflict', 'data.eraseNotDeleted')
  if (input.title.trim() !== article.title.trim()) {
    throw new AppError('invalid', 'data.eraseTitle', { fields: { title: 'invalid' } })
  }
  return eraseRows(ctx, input)
}

/**
 * Erases, in the operator's name, what was deleted longer ago than a deleted article is kept, with the
 * sources that no other article cites. Waits while a copy of the database in the data folder is younger
 * than a week, so that the way back from an upgrade or a restore stays open. Also finishes an erasure
 * that a crash or a reader left half done.
 *
 * @returns whether no traces are left to be wiped.
 */
export async function eraseForgotten(ctx: Context): Promise<boolean> {
  const isFresh = listCopies(ctx.db).some(({ madeAt }) => ctx.now().getTime() - madeAt.getTime() < WEEK_MS)
  const due = listDeletedRows(ctx.db, ctx.actor).filter(({ deletedAt }) => erasureOf(deletedAt) <= ctx.now())
  if (!isFresh) for (const { id, rev } of due) eraseRows(ctx, { id, rev, sources: 'erase' })
  return !isErasing(ctx.db) || (await wipe(ctx.db))
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

function eraseRows(ctx: Context, { id, rev, sources }: Omit<EraseArticle, 'title'>): Performed<{ id: string }> {
  let contents: readonly string[] = []
  const erase = (changes: ChangeLog) => {
    const article = requireRow(ctx, 'article', id, true)
    if (article.rev !== rev) throw stale(ctx, 'article', id)
    const own = sources === 'erase' ? listOwnSources(ctx.db, article.n) : []
    const ownNs = own.map(({ n }) => n)
    const files = listFilesOfSources(ctx.db, ownNs)
    contents = files.map(({ sha256 }) => sha256)
    const ids = [
      ...listIdsOfArticle(ctx.db, article.n),
      ...own.map((source) => source.id),
      ...files.map((file) => file.id),
    ]
    forgetObjects(ctx.db, id, ids)
    deleteRowsOfArticle(ctx.db, article.n)
    deleteFileRows(
      ctx.db,
      files.map(({ n }) => n),
    )
    deleteSources(ctx.db, ownNs)
    changes.record({ kind: 'article', id, revBefore: rev, revAfter: rev + 1, isErased: true })
    return { id }
  }
  const performed = erasing(ctx.db, () => perform(ctx, 'eraseArticle', id, erase))
  // Only now: what a rollback brings back still has its bytes.
  removeContents(ctx.db, listUnused(ctx.db, contents))
  return performed
}
