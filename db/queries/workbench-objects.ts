import type { ObjectByKind, ObjectKind } from '@/domain/workbench/objects'
import { fromOf, jsonOf, KINDS } from '../object-json'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

const CITED_HERE = `o.n IN (SELECT e.source_n FROM evidence e JOIN claims c ON c.n = e.claim_n
  WHERE c.article_n = @article AND e.deleted_at IS NULL AND c.deleted_at IS NULL)`

function belongsToArticle(kind: ObjectKind): string {
  if (kind === 'source') return CITED_HERE
  if (kind === 'clearance') return 'article.n = @article AND revision.n = article.revision_n'
  return 'article.n = @article'
}

const listStatements = prepared((db) => {
  const statement = (kind: ObjectKind) =>
    db.$client
      .prepare(
        `SELECT ${jsonOf(kind)} FROM ${fromOf(kind)} WHERE ${SCOPES[kind].where} AND ${belongsToArticle(kind)} ORDER BY o.n`,
      )
      .pluck()
  return new Map(KINDS.map((kind) => [kind, statement(kind)]))
})

/**
 * Every object of one kind in an article, as the JSON text of an array; each object is built by SQLite.
 * (json_group_array with an order reads every object's text again: twice the time.)
 */
export function listObjectsJson(db: Db, viewer: Viewer, kind: ObjectKind, articleN: number): string {
  const objects = listStatements(db)
    .get(kind)
    ?.all({ ...viewerParams(viewer), deleted: 0, article: articleN }) as string[]
  return `[${objects.join(',')}]`
}

const findStatements = prepared((db) => {
  const statement = (kind: ObjectKind) =>
    db.$client.prepare(`SELECT ${jsonOf(kind)} FROM ${fromOf(kind)} WHERE ${SCOPES[kind].where} AND o.id = @id`).pluck()
  return new Map(KINDS.map((kind) => [kind, statement(kind)]))
})

/** One object as this viewer sees it now; undefined when it is gone or not theirs to see. */
export function findObject<K extends ObjectKind>(
  db: Db,
  viewer: Viewer,
  kind: K,
  id: string,
): ObjectByKind[K] | undefined {
  const json = findStatements(db)
    .get(kind)
    ?.get({ ...viewerParams(viewer), deleted: 0, id }) as string | undefined
  return json === undefined ? undefined : (JSON.parse(json) as ObjectByKind[K])
}

const OF_CLAIM = {
  annotation: "o.claim_n = @claim AND o.purpose = 'claim'",
  assessment: 'o.claim_n = @claim',
  decision: 'o.claim_n = @claim',
  evidence: 'o.claim_n = @claim',
  source: 'o.n IN (SELECT source_n FROM evidence WHERE claim_n = @claim AND deleted_at IS NULL)',
} as const satisfies Partial<Record<ObjectKind, string>>
/** Where a kind has an order of its own; the others are in the order they were made. */
const ORDERED: Partial<Record<ObjectKind, string>> = { annotation: 'place.start', evidence: 'o.position' }
type OfClaim = keyof typeof OF_CLAIM

const claimStatements = prepared((db) => {
  const statement = (kind: OfClaim) =>
    db.$client
      .prepare(
        `SELECT ${jsonOf(kind)} FROM ${fromOf(kind)} WHERE ${SCOPES[kind].where} AND ${OF_CLAIM[kind]}
         ORDER BY ${ORDERED[kind] ?? 'o.n'}, o.n`,
      )
      .pluck()
  return new Map((Object.keys(OF_CLAIM) as OfClaim[]).map((kind) => [kind, statement(kind)]))
})

/** What belongs to one claim, of one kind: its spans in reading order, its evidence as it is numbered. */
export function listObjectsOfClaim<K extends OfClaim>(
  db: Db,
  viewer: Viewer,
  kind: K,
  claimN: number,
): ObjectByKind[K][] {
  const objects = claimStatements(db)
    .get(kind)
    ?.all({ ...viewerParams(viewer), deleted: 0, claim: claimN }) as string[]
  return JSON.parse(`[${objects.join(',')}]`) as ObjectByKind[K][]
}
