import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

const questions = prepared((db) =>
  db.$client.prepare(
    `SELECT o.id AS evidenceId, question.question FROM ${SCOPES.evidence.from}
       JOIN questions question ON question.n = o.question_n
     WHERE ${SCOPES.evidence.where} AND claim.n = @claim`,
  ),
)

/** The question that each piece of a claim's evidence answers, by the evidence's id; only of evidence this viewer sees. */
export function questionsOfClaim(db: Db, viewer: Viewer, claimN: number): Map<string, string> {
  const rows = questions(db).all({ ...viewerParams(viewer), deleted: 0, claim: claimN })
  return new Map(
    (rows as { evidenceId: string; question: string }[]).map(({ evidenceId, question }) => [evidenceId, question]),
  )
}

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
