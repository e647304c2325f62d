import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** One deed in the history of an article: what was done, by whom, when (UTC), and to which objects. */
export type HistoryEntry = {
  /** Number of the event in the log of the house; only grows. */
  readonly n: number
  readonly id: string
  readonly verb: string
  readonly at: string
  /** Null when nobody with an account did it. */
  readonly by: { readonly id: string; readonly name: string } | null
  readonly changes: readonly {
    readonly kind: string
    readonly id: string
    readonly revBefore: number
    readonly revAfter: number
  }[]
}

/** Whether the viewer may see the object of change `c`; a deleted one counts as it did before. */
const IS_SEEN = `CASE c.kind WHEN 'revision' THEN 1 WHEN 'link' THEN 1 ${Object.entries(SCOPES)
  .map(
    ([kind, { from, where }]) =>
      `WHEN '${kind}' THEN EXISTS (SELECT 1 FROM ${from} WHERE o.id = c.object_id AND ${where})`,
  )
  .join(' ')} ELSE 0 END`

/**
 * Somebody who does not see everything is not shown a deed with anything hidden in it: its verb alone
 * would tell. To somebody who does, only what was erased is missing.
 */
const page = prepared((db) =>
  db.$client.prepare(
    `SELECT e.n, e.id, e.verb, e.at, iif(u.id IS NULL, NULL, json_object('id', u.id, 'name', u.name)) AS by,
       (SELECT json_group_array(json_object('kind', c.kind, 'id', c.object_id, 'revBefore', c.rev_before, 'revAfter', c.rev_after) ORDER BY c.n)
        FROM event_changes c WHERE c.event_n = e.n AND ${IS_SEEN}) AS changes
     FROM events e LEFT JOIN users u ON u.id = e.actor_id
     WHERE e.article_id = @article AND e.n < @before
       AND EXISTS (SELECT 1 FROM ${SCOPES.article.from} WHERE o.id = @article AND ${SCOPES.article.where})
       AND ((@confidential = 1 AND @internal = 1)
         OR NOT EXISTS (SELECT 1 FROM event_changes c WHERE c.event_n = e.n AND NOT ${IS_SEEN}))
     ORDER BY e.n DESC LIMIT @limit`,
  ),
)

/** The history of an article before an event, newest first, as far as this viewer may know of it. */
export function listHistoryPage(
  db: Db,
  viewer: Viewer,
  articleId: string,
  before: number,
  limit: number,
): HistoryEntry[] {
  const params = { ...viewerParams(viewer), deleted: 1, article: articleId, before, limit }
  const rows = page(db).all(params) as (Omit<HistoryEntry, 'by' | 'changes'> & { by: string | null; changes: string })[]
  return rows.map(({ by, changes, ...row }) => ({
    ...row,
    by: by === null ? null : (JSON.parse(by) as HistoryEntry['by']),
    changes: JSON.parse(changes) as HistoryEntry['changes'],
  }))
}
