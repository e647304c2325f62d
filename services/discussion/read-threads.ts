import { type CommentLine, listComments, listThreads as queryThreads, type ThreadLine } from '@/db/queries/discussion'
import { findRow, readRow } from '@/db/queries/object-rows'
import { findObject } from '@/db/queries/workbench-objects'
import type { CommentAnswer, ThreadAnswer } from '@/domain/api/discussion'
import { AppError } from '@/domain/app-error'
import { badCursor, decodeCursor, encodeCursor } from '@/domain/paging/cursor'
import { peopleById } from '../account/people-by-id'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { requireMay } from '../policy'

const ORDER = 'threads'

/**
 * A page of the discussions of an article, in the order they were begun, each with all its comments.
 * @throws AppError `forbidden` (a token without `internal`), `not_found`, `invalid` (cursor).
 */
export function listThreads(
  ctx: Context,
  articleId: string,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { items: ThreadAnswer[]; next: string | null } {
  requireMay(ctx.actor, 'discussion.read')
  const { n } = requireRow(ctx, 'article', articleId)
  const after = cursor === undefined ? 0 : threadAfter(ctx, cursor)
  const found = queryThreads(ctx.db, ctx.actor, { article: n, after, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const next = found.length > limit && last ? encodeCursor({ of: ORDER, keys: [last.id] }) : null
  return { items: told(ctx, shown), next }
}

/** A discussion that was deleted since still says where the next page begins. */
function threadAfter(ctx: Context, cursor: string): number {
  const [id] = decodeCursor(cursor, ORDER, ['string'])
  const thread = findRow(ctx.db, ctx.actor, 'thread', String(id), true)
  if (!thread) throw badCursor()
  return thread.n
}

/** One discussion with its comments. @throws AppError `forbidden` (a token without `internal`), `not_found`. */
export function readThread(ctx: Context, id: string): ThreadAnswer {
  requireMay(ctx.actor, 'discussion.read')
  const { articleN } = requireRow(ctx, 'thread', id)
  const [thread] = told(ctx, queryThreads(ctx.db, ctx.actor, { article: articleN, after: 0, limit: 1, id }))
  if (!thread) throw new AppError('not_found', 'errors.notFound')
  return thread
}

/** One comment. @throws AppError `forbidden` (a token without `internal`), `not_found`. */
export function readComment(ctx: Context, id: string): CommentAnswer {
  requireMay(ctx.actor, 'discussion.read')
  const comment = findObject(ctx.db, ctx.actor, 'comment', id)
  if (!comment) throw new AppError('not_found', 'errors.notFound')
  return commentAnswer(comment, peopleById(ctx))
}

/** The article a discussion belongs to. @throws AppError `not_found` */
export function articleOfThread(ctx: Context, id: string): string {
  return readRow(ctx.db, 'article', requireRow(ctx, 'thread', id).articleN).id
}

function told(ctx: Context, threads: readonly ThreadLine[]): ThreadAnswer[] {
  const person = peopleById(ctx)
  const lines = listComments(
    ctx.db,
    ctx.actor,
    threads.map(({ n }) => n),
  )
  const said = Map.groupBy(lines, ({ threadId }) => threadId)
  return threads.map(({ n: _n, resolvedAt, resolvedBy, ...thread }) => ({
    ...thread,
    resolved: resolvedAt === null ? null : { at: resolvedAt, by: person(resolvedBy as string) },
    comments: (said.get(thread.id) ?? []).map((line) => commentAnswer(line, person)),
  }))
}

function commentAnswer({ userId, ...comment }: CommentLine, person: ReturnType<typeof peopleById>): CommentAnswer {
  return { ...comment, person: person(userId) }
}
