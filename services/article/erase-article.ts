import type { Db } from '@/db/open'
import {
  deleteKeptText,
  deleteRowsOfArticle,
  deleteSources,
  deleteStatesOf,
  iterateKeptTexts,
  listIdsOfArticle,
  listOwnSources,
} from '@/db/queries/erase-article'
import { beginErasure, finishErasure } from '@/db/wipe'
import { AppError } from '@/domain/app-error'
import type { EraseArticle } from '@/domain/article/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { requireRow, stale } from '../history/versioned'
import { requireMay } from '../policy'

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
  beginErasure(ctx.db)
  const performed = perform(ctx, 'eraseArticle', article.id, (changes) => {
    if (requireRow(ctx, 'article', input.id, true).rev !== input.rev) throw stale(ctx, 'article', input.id)
    const sources = input.sources === 'erase' ? listOwnSources(ctx.db, article.n) : []
    const ids = [...listIdsOfArticle(ctx.db, article.n), ...sources.map(({ id }) => id)]
    deleteKeptTexts(ctx.db, new Set(ids))
    deleteStatesOf(ctx.db, article.id, ids)
    deleteRowsOfArticle(ctx.db, article.n)
    deleteSources(
      ctx.db,
      sources.map(({ n }) => n),
    )
    changes.record({
      kind: 'article',
      id: article.id,
      revBefore: article.rev,
      revAfter: article.rev + 1,
      isErased: true,
    })
    return { id: article.id }
  })
  return { ...performed, value: { ...performed.value, isWiped: finishErasure(ctx.db) } }
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Forgets the recorded answers and drafts that name one of these objects. */
function deleteKeptTexts(db: Db, ids: ReadonlySet<string>): void {
  const found = [...iterateKeptTexts(db)].filter(({ text }) => text.match(UUID)?.some((id) => ids.has(id)))
  for (const { table, userN, key } of found) deleteKeptText(db, table, userN, key)
}
