import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

const statements = prepared((db) =>
  db.$client.prepare(
    `SELECT o.id, o.statement FROM ${SCOPES.claim.from} WHERE ${SCOPES.claim.where} AND o.id IN (SELECT value FROM json_each(@ids))`,
  ),
)

/** What these claims state, by id; those the viewer may not see are missing. */
export function statementsOf(db: Db, viewer: Viewer, ids: readonly string[]): Map<string, string> {
  const rows = statements(db).all({ ...viewerParams(viewer), deleted: 0, ids: JSON.stringify(ids) }) as {
    id: string
    statement: string
  }[]
  return new Map(rows.map(({ id, statement }) => [id, statement]))
}
