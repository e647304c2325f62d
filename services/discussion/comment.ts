import { commentsInThread } from '@/db/queries/claim'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type {
  AddComment,
  ChangeComment,
  DeleteComment,
  ResolveThread,
  RestoreComment,
} from '@/domain/discussion/inputs'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'

/** Says something on an article, an annotation or a claim; opens the thread when it is the first word. */
export function addComment(ctx: Context, input: AddComment): Performed<{ id: string; threadId: string }> {
  requireMay(ctx.actor, 'discussion.write')
  if (input.annotationId && input.claimId) throw new AppError('invalid', 'errors.oneTarget')
  const article = requireRow(ctx, 'article', input.articleId)
  return perform(ctx, 'addComment', article.id, (changes) => {
    const thread = threadFor(ctx, changes, article, input)
    const now = ctx.now().toISOString()
    const { id } = createRow(ctx, changes, 'comment', {
      id: input.id ?? newId(),
      threadN: thread.n,
      userN: ctx.actor.n,
      body: input.body,
      createdAt: now,
    })
    return { id, threadId: thread.id }
  })
}

function threadFor(ctx: Context, changes: ChangeLog, article: RowOf<'article'>, input: AddComment): RowOf<'thread'> {
  const known = input.threadId ? findThread(ctx, input.threadId) : undefined
  if (known) {
    if (known.articleN !== article.n) throw new AppError('not_found', 'errors.notFound')
    return known.resolvedAt === null
      ? known
      : changeRow(ctx, changes, 'thread', known, { resolvedAt: null, resolvedBy: null })
  }
  const annotation = input.annotationId ? requireRow(ctx, 'annotation', input.annotationId) : null
  const claim = input.claimId ? requireRow(ctx, 'claim', input.claimId) : null
  if ([annotation, claim].some((target) => target && target.articleN !== article.n)) {
    throw new AppError('not_found', 'errors.notFound')
  }
  return createRow(ctx, changes, 'thread', {
    id: input.threadId ?? newId(),
    articleN: article.n,
    annotationN: annotation?.n ?? null,
    claimN: claim?.n ?? null,
    createdBy: ctx.actor.n,
    createdAt: ctx.now().toISOString(),
  })
}

/** A thread the client names: an existing one, or the identity of the one it opens. */
function findThread(ctx: Context, id: string): RowOf<'thread'> | undefined {
  try {
    return requireRow(ctx, 'thread', id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return undefined
    throw error
  }
}

/** Changes what one said oneself. */
export function changeComment(ctx: Context, input: ChangeComment): Performed<{ id: string }> {
  requireMay(ctx.actor, 'discussion.write')
  const comment = requireRow(ctx, 'comment', input.id)
  if (comment.userN !== ctx.actor.n) throw new AppError('forbidden', 'errors.othersWords')
  return inArticleOf(ctx, 'changeComment', comment, (changes) => {
    const values = { body: input.body, editedAt: ctx.now().toISOString() }
    changeRow(ctx, changes, 'comment', { ...comment, rev: input.rev }, values)
  })
}

/** Takes a comment away, undoably; a thread goes with its last comment. */
export function deleteComment(ctx: Context, input: DeleteComment): Performed<{ id: string }> {
  requireMay(ctx.actor, 'discussion.write')
  const comment = requireRow(ctx, 'comment', input.id)
  if (comment.userN !== ctx.actor.n) requireMay(ctx.actor, 'discussion.changeOthers')
  return inArticleOf(ctx, 'deleteComment', comment, (changes) => {
    const deletedAt = ctx.now().toISOString()
    changeRow(ctx, changes, 'comment', { ...comment, rev: input.rev }, { deletedAt })
    const thread = readRow(ctx.db, 'thread', comment.threadN)
    if (commentsInThread(ctx.db, thread.n) === 0) changeRow(ctx, changes, 'thread', thread, { deletedAt })
  })
}

/** Brings a deleted comment back, and its thread with it. */
export function restoreComment(ctx: Context, input: RestoreComment): Performed<{ id: string }> {
  requireMay(ctx.actor, 'discussion.write')
  const comment = requireRow(ctx, 'comment', input.id, true)
  if (comment.userN !== ctx.actor.n) requireMay(ctx.actor, 'discussion.changeOthers')
  return inArticleOf(ctx, 'restoreComment', comment, (changes) => {
    if (comment.deletedAt === null) return
    changeRow(ctx, changes, 'comment', comment, { deletedAt: null })
    const thread = readRow(ctx.db, 'thread', comment.threadN)
    if (thread.deletedAt !== null) changeRow(ctx, changes, 'thread', thread, { deletedAt: null })
  })
}

/** Closes a discussion (it stays readable), or opens it again. */
export function resolveThread(ctx: Context, input: ResolveThread): Performed<{ id: string }> {
  requireMay(ctx.actor, 'discussion.write')
  const thread = requireRow(ctx, 'thread', input.id)
  const article = readRow(ctx.db, 'article', thread.articleN)
  return perform(ctx, 'resolveThread', article.id, (changes) => {
    const values = input.isResolved
      ? { resolvedAt: ctx.now().toISOString(), resolvedBy: ctx.actor.n }
      : { resolvedAt: null, resolvedBy: null }
    changeRow(ctx, changes, 'thread', { ...thread, rev: input.rev }, values)
    return { id: input.id }
  })
}

function inArticleOf(
  ctx: Context,
  verb: string,
  comment: RowOf<'comment'>,
  work: (changes: ChangeLog) => void,
): Performed<{ id: string }> {
  const article = readRow(ctx.db, 'article', readRow(ctx.db, 'thread', comment.threadN).articleN)
  requireRow(ctx, 'article', article.id)
  return perform(ctx, verb, article.id, (changes) => {
    work(changes)
    return { id: comment.id }
  })
}
