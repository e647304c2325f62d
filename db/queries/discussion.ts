import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** A discussion as it is stored; people by their outer key. */
export type ThreadLine = {
  readonly n: number
  readonly id: string
  readonly rev: number
  readonly articleId: string
  readonly annotationId: string | null
  readonly claimId: string | null
  readonly resolvedAt: string | null
  readonly resolvedBy: string | null
  readonly createdAt: string
}

const threads = prepared((db) =>
  db.$client.prepare(
    `SELECT o.n, o.id, o.rev, article.id AS articleId, (SELECT id FROM annotations WHERE n = o.annotation_n) AS annotationId,
       (SELECT id FROM claims WHERE n = o.claim_n) AS claimId, o.resolved_at AS resolvedAt,
       (SELECT id FROM users WHERE n = o.resolved_by) AS resolvedBy, o.created_at AS createdAt
     FROM ${SCOPES.thread.from} WHERE ${SCOPES.thread.where} AND article.n = @article
       AND o.n > @after AND (@id IS NULL OR o.id = @id) ORDER BY o.n LIMIT @limit`,
  ),
)

/** Discussions of an article in the order they were begun, after the one with this inner key. */
export function listThreads(
  db: Db,
  viewer: Viewer,
  which: { readonly article: number; readonly after: number; readonly limit: number; readonly id?: string },
): ThreadLine[] {
  return threads(db).all({ ...viewerParams(viewer), deleted: 0, id: null, ...which }) as ThreadLine[]
}

/** A comment as it is stored; its author by the outer key. */
export type CommentLine = {
  readonly id: string
  readonly rev: number
  readonly threadId: string
  readonly userId: string
  readonly body: string
  readonly createdAt: string
  readonly editedAt: string | null
}

const comments = prepared((db) =>
  db.$client.prepare(
    `SELECT o.id, o.rev, thread.id AS threadId, (SELECT id FROM users WHERE n = o.user_n) AS userId, o.body,
       o.created_at AS createdAt, o.edited_at AS editedAt
     FROM ${SCOPES.comment.from} WHERE ${SCOPES.comment.where}
       AND thread.n IN (SELECT value FROM json_each(@threads)) ORDER BY o.n`,
  ),
)

/** What was said in these discussions (inner keys), oldest first. */
export function listComments(db: Db, viewer: Viewer, threadNs: readonly number[]): CommentLine[] {
  const bound = { ...viewerParams(viewer), deleted: 0, threads: JSON.stringify(threadNs) }
  return comments(db).all(bound) as CommentLine[]
}
