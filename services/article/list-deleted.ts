import { countDeleted, listDeletedRows } from '@/db/queries/deleted-articles'
import { listOwnSources } from '@/db/queries/erase-article'
import { type DeletedArticle, KEPT_DAYS } from '@/domain/article/deleted-article'
import type { Context } from '../context'
import { may, requireMay } from '../policy'

const DAY_MS = 24 * 60 * 60 * 1000

/** When a deleted article is erased by itself. */
export function erasureOf(deletedAt: string): Date {
  return new Date(Date.parse(deletedAt) + KEPT_DAYS * DAY_MS)
}

/** The deleted articles of the house, last deleted first. @throws AppError `forbidden` below editor. */
export async function listDeletedArticles(ctx: Context): Promise<DeletedArticle[]> {
  requireMay(ctx.actor, 'article.delete')
  return listDeletedRows(ctx.db, ctx.actor).map(({ n, isSample, ...row }) => ({
    ...row,
    isSample: isSample === 1,
    erasedAt: erasureOf(row.deletedAt).toISOString(),
    ownSources: listOwnSources(ctx.db, n).map(({ title }) => title),
  }))
}

/** How many deleted articles this person could bring back; 0 for those who may not. */
export async function countDeletedArticles(ctx: Context): Promise<number> {
  return may(ctx.actor, 'article.delete') ? countDeleted(ctx.db, ctx.actor) : 0
}
