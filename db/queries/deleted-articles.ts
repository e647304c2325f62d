import type { Direction } from '@/domain/article/article'
import type { Db } from '../open'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** A deleted article as the rows have it. */
export type DeletedRow = {
  readonly n: number
  readonly id: string
  readonly rev: number
  readonly title: string
  readonly language: string
  readonly direction: Direction
  readonly isSample: number
  readonly deletedAt: string
  readonly claims: number
  readonly comments: number
}

/** The deleted articles this person may see, the one deleted last first. */
export function listDeletedRows(db: Db, viewer: Viewer): DeletedRow[] {
  return db.$client
    .prepare(
      `SELECT o.n, o.id, o.rev, o.title, o.language, o.direction, o.is_sample AS isSample, o.deleted_at AS deletedAt,
         (SELECT count(*) FROM claims c WHERE c.article_n = o.n AND c.deleted_at IS NULL) AS claims,
         (SELECT count(*) FROM comments m JOIN threads t ON t.n = m.thread_n
           WHERE t.article_n = o.n AND m.deleted_at IS NULL) AS comments
       FROM ${SCOPES.article.from} WHERE ${SCOPES.article.where} AND o.deleted_at IS NOT NULL
       ORDER BY o.deleted_at DESC, o.n DESC`,
    )
    .all({ ...viewerParams(viewer), deleted: 1 }) as DeletedRow[]
}

/** How many articles are deleted and can still be brought back. */
export function countDeleted(db: Db, viewer: Viewer): number {
  return db.$client
    .prepare(`SELECT count(*) FROM ${SCOPES.article.from} WHERE ${SCOPES.article.where} AND o.deleted_at IS NOT NULL`)
    .pluck()
    .get({ ...viewerParams(viewer), deleted: 1 }) as number
}
