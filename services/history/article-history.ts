import { listHistoryPage } from '@/db/queries/article-history'
import type { EventAnswer } from '@/domain/api/history'
import type { Page } from '@/domain/api/shapes'
import { decodeCursor, encodeCursor } from '@/domain/paging/cursor'
import type { Context } from '../context'
import { requireMay } from '../policy'
import { requireRow } from './versioned'

/**
 * Who did what on an article, newest first, a page at a time. A deed that touched something this person
 * may not see is left out whole.
 *
 * @throws AppError `not_found`, `invalid` (a cursor of another list)
 */
export function listHistory(
  ctx: Context,
  articleId: string,
  { cursor, limit }: Page,
): { readonly items: EventAnswer[]; readonly next: string | null } {
  requireMay(ctx.actor, 'article.read')
  const { id } = requireRow(ctx, 'article', articleId)
  const list = `events ${id}`
  const [before] = cursor === undefined ? [Number.MAX_SAFE_INTEGER] : decodeCursor(cursor, list, ['number'])
  const found = listHistoryPage(ctx.db, ctx.actor, id, Number(before), limit + 1)
  const shown = found.slice(0, limit)
  return {
    items: shown.map(({ n: _, by, changes, ...entry }) => ({ ...entry, by: by && { ...by }, changes: [...changes] })),
    next: found.length > limit ? encodeCursor({ of: list, keys: [shown.at(-1)?.n ?? 0] }) : null,
  }
}
