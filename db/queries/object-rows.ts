import { and, eq, getTableName, sql } from 'drizzle-orm'
import type { ObjectKind } from '@/domain/workbench/objects'
import type { Db } from '../open'
import { prepared } from '../prepared'
import {
  annotations,
  articles,
  assessments,
  claims,
  clearances,
  comments,
  decisions,
  evidence,
  sources,
  threads,
} from '../schema'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

const TABLES = {
  article: articles,
  annotation: annotations,
  claim: claims,
  assessment: assessments,
  decision: decisions,
  evidence,
  source: sources,
  thread: threads,
  comment: comments,
  clearance: clearances,
} as const satisfies Record<ObjectKind, unknown>

type Tables = typeof TABLES
/** The stored row of each kind of object. */
export type RowOf<K extends ObjectKind> = Tables[K]['$inferSelect']
export type NewRowOf<K extends ObjectKind> = Omit<Tables[K]['$inferInsert'], 'n' | 'rev'>

const KINDS = Object.keys(TABLES) as ObjectKind[]

const findN = prepared(
  (db) =>
    new Map(
      KINDS.map((kind) => [
        kind,
        db.$client.prepare(`SELECT o.n FROM ${SCOPES[kind].from} WHERE ${SCOPES[kind].where} AND o.id = @id`).pluck(),
      ]),
    ),
)
const readByN = prepared(
  (db) =>
    new Map(
      KINDS.map((kind) => [
        kind,
        db
          .select()
          .from(TABLES[kind])
          .where(eq(TABLES[kind].n, sql.placeholder('n')))
          .prepare(),
      ]),
    ),
)

/**
 * The stored row behind an id if this viewer may see it; `deleted: true` finds deleted ones too (to
 * restore them).
 */
export function findRow<K extends ObjectKind>(
  db: Db,
  viewer: Viewer,
  kind: K,
  id: string,
  deleted = false,
): RowOf<K> | undefined {
  const n = findN(db)
    .get(kind)
    ?.get({ ...viewerParams(viewer), deleted: deleted ? 1 : 0, id }) as number | undefined
  return n === undefined ? undefined : (readByN(db).get(kind)?.get({ n }) as RowOf<K> | undefined)
}

/** The row behind an inner key that a visible row points at. */
export function readRow<K extends ObjectKind>(db: Db, kind: K, n: number): RowOf<K> {
  const row = readByN(db).get(kind)?.get({ n })
  if (!row) throw new Error(`No ${kind} ${n}`)
  return row as RowOf<K>
}

const identities = prepared(
  (db) =>
    new Map(
      KINDS.map((kind) => [kind, db.$client.prepare(`SELECT 1 FROM ${getTableName(TABLES[kind])} WHERE id = ?`)]),
    ),
)

/** Thrown when a new row claims an identity that another row has. */
export class IdentityTaken extends Error {}

/** Inserts a row at rev 1. @throws IdentityTaken */
export function insertRow<K extends ObjectKind>(db: Db, kind: K, values: NewRowOf<K>): RowOf<K> {
  const isTaken = identities(db).get(kind)?.get(values.id) !== undefined
  if (isTaken) throw new IdentityTaken(`${kind} ${values.id}`)
  return db
    .insert(TABLES[kind])
    .values(values as never)
    .returning()
    .get() as RowOf<K>
}

/** Changes a row if it still stands at `rev`, which grows by one; undefined when it has moved on. */
export function updateRow<K extends ObjectKind>(
  db: Db,
  kind: K,
  row: { readonly n: number; readonly rev: number },
  values: Partial<NewRowOf<K>>,
): RowOf<K> | undefined {
  const table = TABLES[kind]
  return db
    .update(table)
    .set({ ...values, rev: row.rev + 1 } as never)
    .where(and(eq(table.n, row.n), eq(table.rev, row.rev)))
    .returning()
    .get() as RowOf<K> | undefined
}
