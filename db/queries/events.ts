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
  /** Claims that were linked with one of another article, or are not any more: both of each pair, where both may be seen. */
  readonly links?: readonly string[]
}

const after = prepared((db) =>
  db.$client.prepare(
    `SELECT e.n AS event, e.article_id AS articleId,
       json_group_array(json_object('kind', c.kind, 'id', c.object_id, 'rev', c.rev_after) ORDER BY c.n)
         FILTER (WHERE c.kind <> 'link') AS refs,
       max(c.kind = 'link') AS hasLinks
     FROM events e JOIN event_changes c ON c.event_n = e.n
     WHERE e.n > @after AND (e.article_id IS NULL OR e.article_id IN (SELECT o.id FROM ${SCOPES.article.from} WHERE ${SCOPES.article.where}))
       AND c.kind IN (${['link', ...Object.keys(SCOPES)].map((kind) => `'${kind}'`).join(', ')})
     GROUP BY e.n ORDER BY e.n LIMIT @limit`,
  ),
)

/** A link is known to whoever may see both of its claims. */
const seen = (n: string) => `(SELECT o.id FROM ${SCOPES.claim.from} WHERE o.n = ${n} AND ${SCOPES.claim.where})`
const linked = prepared((db) =>
  db.$client.prepare(
    `SELECT ${seen('link.claim_n')} AS claim, ${seen('link.other_n')} AS other
     FROM event_changes c JOIN claim_links link ON link.id = c.object_id
     WHERE c.event_n = @event AND c.kind = 'link'`,
  ),
)

/** The events after one, of articles this viewer may see, oldest first. */
export function listEventsAfter(db: Db, viewer: Viewer, event: number, limit: number): LiveEvent[] {
  const who = { ...viewerParams(viewer), deleted: 1 }
  const rows = after(db).all({ ...who, after: event, limit }) as {
    event: number
    articleId: string | null
    refs: string
    hasLinks: 0 | 1
  }[]
  return rows.map(({ hasLinks, ...row }) => {
    const told = { ...row, refs: JSON.parse(row.refs) as LiveEvent['refs'] }
    if (!hasLinks) return told
    const pairs = linked(db).all({ ...who, event: row.event }) as { claim: string | null; other: string | null }[]
    return { ...told, links: pairs.flatMap(({ claim, other }) => (claim && other ? [claim, other] : [])) }
  })
}
