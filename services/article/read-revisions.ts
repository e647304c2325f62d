import { readRevision } from '@/db/queries/revision'
import * as queries from '@/db/queries/revision-list'
import type { RevisionAnswer, RevisionLineAnswer } from '@/domain/api/revisions'
import type { Page } from '@/domain/api/shapes'
import { AppError } from '@/domain/app-error'
import { decodeCursor, encodeCursor } from '@/domain/paging/cursor'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/**
 * The states the text of an article has had, newest first, a page at a time.
 * @throws AppError `not_found`, `invalid` (a cursor of another list)
 */
export function listRevisions(
  ctx: Context,
  articleId: string,
  { cursor, limit }: Page,
): { readonly items: RevisionLineAnswer[]; readonly next: string | null } {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', articleId)
  const list = `revisions ${article.id}`
  const [before] = cursor === undefined ? [Number.MAX_SAFE_INTEGER] : decodeCursor(cursor, list, ['number'])
  const found = queries.listRevisions(ctx.db, ctx.actor, article.n, Number(before), limit + 1)
  const shown = found.slice(0, limit)
  const isMore = found.length > limit
  return {
    items: shown.map(lineOf),
    next: isMore ? encodeCursor({ of: list, keys: [shown.at(-1)?.number ?? 0] }) : null,
  }
}

/**
 * One state of the text with where the annotations stand in it.
 * @throws AppError `not_found` when the article is not there, or never had a revision of this number.
 */
export function readRevisionOf(ctx: Context, articleId: string, number: number): RevisionAnswer {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', articleId)
  const [line] = queries.listRevisions(ctx.db, ctx.actor, article.n, number + 1, 1)
  if (line?.number !== number) throw new AppError('not_found', 'errors.notFound')
  const { text, document } = readRevision(ctx.db, line.n)
  const placements = queries.listPlacements(ctx.db, ctx.actor, line.n)
  return { ...lineOf(line), text, document: JSON.parse(document) as RevisionAnswer['document'], placements }
}

function lineOf({ n: _, byId, byName, ...line }: queries.RevisionLine): RevisionLineAnswer {
  return { ...line, createdBy: byId !== null && byName !== null ? { id: byId, name: byName } : null }
}
