import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

const checkers = prepared((db) =>
  db.$client
    .prepare(
      `SELECT count(DISTINCT o.user_n) FROM ${SCOPES.assessment.from}
       WHERE ${SCOPES.assessment.where} AND article.n = @article
         AND (o.rating_n IS NOT NULL OR trim(coalesce(o.conclusion, '')) <> '')`,
    )
    .pluck(),
)

/** How many people have given a verdict on any claim of an article (domain/claim/standing, `checkersOf`). */
export function countCheckers(db: Db, viewer: Viewer, articleN: number): number {
  return checkers(db).get({ ...viewerParams(viewer), deleted: 0, article: articleN }) as number
}
