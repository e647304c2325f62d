import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** The deed that changed an object last: when (UTC), and who; null when nobody with an account did it. */
export type LastDeed = { readonly at: string; readonly by: string | null }

const deed = prepared((db) =>
  db.$client.prepare(
    `SELECT e.at, u.name AS by FROM event_changes c JOIN events e ON e.n = c.event_n LEFT JOIN users u ON u.id = e.actor_id
     WHERE c.kind = 'annotation' AND c.object_id = @id
       AND EXISTS (SELECT 1 FROM ${SCOPES.annotation.from} WHERE ${SCOPES.annotation.where} AND o.id = @id)
     ORDER BY c.n DESC LIMIT 1`,
  ),
)

/** Who changed an annotation last, deleted ones included. */
export function lastDeedOn(db: Db, viewer: Viewer, annotationId: string): LastDeed | undefined {
  return deed(db).get({ ...viewerParams(viewer), deleted: 1, id: annotationId }) as LastDeed | undefined
}

const lastSpan = prepared((db) =>
  db.$client
    .prepare(
      `SELECT o.id FROM ${SCOPES.annotation.from}
       WHERE ${SCOPES.annotation.where} AND o.claim_n = @claim AND o.purpose = 'claim' AND o.deleted_at IS NOT NULL
       ORDER BY o.deleted_at DESC, o.n LIMIT 1`,
    )
    .pluck(),
)

/** The span of a claim that was deleted last: the one the claim went with. */
export function lastDeletedSpan(db: Db, viewer: Viewer, claimN: number): string | undefined {
  return lastSpan(db).get({ ...viewerParams(viewer), deleted: 1, claim: claimN }) as string | undefined
}
