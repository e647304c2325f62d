import type { AnchorState } from '@/domain/annotation/annotation'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** One revision of an article, without its text. */
export type RevisionLine = {
  readonly n: number
  readonly id: string
  readonly number: number
  readonly sha256: string
  readonly words: number
  readonly createdAt: string
  readonly byId: string | null
  readonly byName: string | null
}

const lines = prepared((db) =>
  db.$client.prepare(
    `SELECT r.n, r.id, r.number, r.sha256, r.word_count AS words, r.created_at AS createdAt, u.id AS byId, u.name AS byName
     FROM revisions r JOIN (SELECT o.n FROM ${SCOPES.article.from} WHERE ${SCOPES.article.where}) seen ON seen.n = r.article_n
     LEFT JOIN users u ON u.n = r.created_by
     WHERE r.article_n = @article AND r.number < @before ORDER BY r.number DESC LIMIT @limit`,
  ),
)

/** The revisions of an article before a number, newest first. */
export function listRevisions(db: Db, viewer: Viewer, articleN: number, before: number, limit: number): RevisionLine[] {
  return lines(db).all({ ...viewerParams(viewer), deleted: 0, article: articleN, before, limit }) as RevisionLine[]
}

/** Where an annotation stood in a revision. */
export type PlacementLine = {
  readonly annotationId: string
  readonly start: number | null
  readonly end: number | null
  readonly anchor: AnchorState
  readonly exact: string
}

const places = prepared((db) =>
  db.$client.prepare(
    `SELECT o.id AS annotationId, place.start, place."end", place.state AS anchor, place.quote AS exact
     FROM ${SCOPES.annotation.from} JOIN placements place ON place.annotation_n = o.n AND place.revision_n = @revision
     WHERE ${SCOPES.annotation.where} ORDER BY place.start IS NULL, place.start, place."end" DESC, o.n`,
  ),
)

/** Where the annotations that this viewer sees stand in a revision, in reading order. */
export function listPlacements(db: Db, viewer: Viewer, revisionN: number): PlacementLine[] {
  return places(db).all({ ...viewerParams(viewer), deleted: 0, revision: revisionN }) as PlacementLine[]
}
