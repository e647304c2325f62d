import type { Db } from '@/db/open'
import { listDeletedRows } from '@/db/queries/deleted-articles'
import {
  deleteKeptText,
  deleteRowsOfArticle,
  deleteSources,
  deleteStatesOf,
  iterateKeptTexts,
  listIdsOfArticle,
  listOwnSources,
} from '@/db/queries/erase-article'
import { erasing, finishErasure, isErasing, listCopies } from '@/db/wipe'
import { AppError } from '@/domain/app-error'
import type { EraseArticle } from '@/domain/article/inputs'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { requireRow, stale } from '../history/versioned'
import { requireMay } from '../policy'
import { erasureOf } from './list-deleted'

/**
 * Removes a deleted article for good, with everything on it: text, marks, claims, verdicts, evidence,
 * discussions, what the history said of them, drafts, recorded answers, search entries, and, unless they
 * are to be kept, the sources that no other article cites. The history goes on to show that something was
 * done, by whom and when, and can still be verified. Copies of the database in the data folder go too.
 * `isWiped` is false while traces are left in the files, because somebody was reading: `finishErasure` again.
 *
 * @throws AppError `forbidden` (admins only), `not_found`, `conflict` (it was not deleted first, or was
 * changed meanwhile), `invalid` (the title that was typed is another one).
 */
export function eraseArticle(ctx: Context, input: EraseArticle): Performed<{ id: string; isWiped: boolean }> {
  requireMay(ctx.actor, 'article.erase')
  const article = requireRow(ctx, 'article', input.id, true)
  if (article.deletedAt === null) throw new AppError('conflict', 'data.eraseNotDeleted')
  if (input.title.trim() !== article.title.trim()) {
    throw new AppError('invalid', 'data.eraseTitle', { fields: { title: 'invalid' } })
  }
  const performed = eraseRows(ctx, input)
  return { ...performed, value: { ...performed.value, isWiped: finishErasure(ctx.db) } }
}

/**
 * Erases, in the operator's name, what was deleted longer ago than a deleted article is kept, with the
 * sources that no other article cites. Waits while a copy of the database in the data folder is younger
 * than a week, so that the way back from an upgrade or a restore stays open. Also finishes an erasure
 * that a crash or a reader left half done.
 *
 * @returns whether no traces are left to be wiped.
 */
export function eraseForgotten(ctx: Context): boolean {
  const isFresh = listCopies(ctx.db).some(({ madeAt }) => ctx.now().getTime() - madeAt.getTime() < WEEK_MS)
  const due = listDeletedRows(ctx.db, ctx.actor).filter(({ deletedAt }) => erasureOf(deletedAt) <= ctx.now())
  if (!isFresh) for (const { id, rev } of due) eraseRows(ctx, { id, rev, sources: 'erase' })
  return !isErasing(ctx.db) || finishErasure(ctx.db)
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

function eraseRows(ctx: Context, { id, rev, sources }: Omit<EraseArticle, 'title'>): Performed<{ id: string }> {
  const erase = (changes: ChangeLog) => {
    const article = requireRow(ctx, 'article', id, true)
    if (article.rev !== rev) throw stale(ctx, 'article', id)
    const own = sources === 'erase' ? listOwnSources(ctx.db, article.n) : []
    const ids = [...listIdsOfArticle(ctx.db, article.n), ...own.map((source) => source.id)]
    deleteKeptTexts(ctx.db, new Set(ids))
    deleteStatesOf(ctx.db, id, ids)
    deleteRowsOfArticle(ctx.db, article.n)
    deleteSources(
      ctx.db,
      own.map(({ n }) => n),
    )
    changes.record({ kind: 'article', id, revBefore: rev, revAfter: rev + 1, isErased: true })
    return { id }
  }
  return erasing(ctx.db, () => perform(ctx, 'eraseArticle', id, erase))
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Forgets the recorded answers and drafts that name one of these objects. */
function deleteKeptTexts(db: Db, ids: ReadonlySet<string>): void {
  const found = [...iterateKeptTexts(db)].filter(({ text }) => text.match(UUID)?.some((id) => ids.has(id)))
  for (const { table, userN, key } of found) deleteKeptText(db, table, userN, key)
}
