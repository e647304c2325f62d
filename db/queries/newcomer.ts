import type { Db } from '../open'
import { prepared } from '../prepared'
import type { Viewer } from '../visibility'

const worked = prepared((db) =>
  db.$client
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM annotations a JOIN articles s ON s.n = a.article_n
           WHERE a.created_by = @viewer AND a.is_proposal = 0 AND a.purpose <> 'excluded' AND s.is_sample = 0)
         OR EXISTS (SELECT 1 FROM assessments a JOIN claims c ON c.n = a.claim_n JOIN articles s ON s.n = c.article_n
           WHERE a.user_n = @viewer AND s.is_sample = 0)`,
    )
    .pluck(),
)

/** Whether somebody has ever marked or judged anything beside the sample article. Their own work only. */
export function hasWorked(db: Db, viewer: Viewer): boolean {
  return worked(db).get({ viewer: viewer.n }) === 1
}
