import type { ObjectKind } from '@/domain/workbench/objects'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** What live pages are told: which objects changed, never what they say. */
export type LiveEvent = {
  readonly event: number
  /** Null for what belongs to no single article: a source. */
  readonly articleId: string | null
  readonly refs: readonly { readonly kind: ObjectKind; readonly id: string; readonly rev: number }[]
}

const after = prepared((db) =>
  db.$client.prepare(
    `SELECT e.n AS event, e.article_id AS articleId,
       json_group_array(json_object('kind', c.kind, 'id', c.object_id, 'rev', c.rev_after) ORDER BY c.n) AS refs
     FROM events e JOIN event_changes c ON c.event_n = e.n
     WHERE e.n > @after AND (e.article_id IS NULL OR e.article_id IN (SELECT o.id FROM ${SCOPES.article.from} WHERE ${SCOPES.article.where}))
       AND c.kind IN (${Object.keys(SCOPES)
         .map((kind) => `'${kind}'`)
         .join(', ')})
     GROUP BY e.n ORDER BY e.n LIMIT @limit`,
  ),
)

/** The events after one, of articles this viewer may see, oldest first. */
export function listEventsAfter(db: Db, viewer: Viewer, event: number, limit: number): LiveEvent[] {
  const rows = after(db).all({ ...viewerParams(viewer), deleted: 1, after: event, limit }) as {
    event: number
    articleId: string | null
    refs: string
  }[]
  return rows.map((row) => ({ ...row, refs: JSON.parse(row.refs) as LiveEvent['refs'] }))
}
