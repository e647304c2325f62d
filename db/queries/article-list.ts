import type { ArticleListItem } from '@/domain/article/article-list'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { SCOPES, type Viewer, viewerParams } from '../visibility'

/** A claim has a verdict when somebody rated or concluded it, or it is decided. */
const JUDGED = `(EXISTS (SELECT 1 FROM assessments a WHERE a.claim_n = c.n AND (a.rating_n IS NOT NULL OR a.conclusion IS NOT NULL))
  OR EXISTS (SELECT 1 FROM decisions d WHERE d.claim_n = c.n AND d.deleted_at IS NULL))`
/** A claim is disputed when present verdicts on it differ and nobody has decided. */
const DISPUTED = `(SELECT count(DISTINCT coalesce('r' || a.rating_n, 'c' || trim(a.conclusion))) FROM assessments a
  WHERE a.claim_n = c.n AND a.basis >= c.basis AND (a.rating_n IS NOT NULL OR a.conclusion IS NOT NULL)) > 1
  AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.claim_n = c.n AND d.deleted_at IS NULL)`

const list = prepared((db) =>
  db.$client.prepare(
    `WITH visible AS (SELECT o.* FROM ${SCOPES.article.from} WHERE ${SCOPES.article.where}),
     progress AS (
       SELECT c.article_n, count(*) AS claims, sum(${JUDGED}) AS assessed, sum(${DISPUTED}) AS disputed,
         sum(c.waiting_on IS NOT NULL) AS waiting
       FROM claims c WHERE c.deleted_at IS NULL AND c.article_n IN (SELECT n FROM visible) GROUP BY c.article_n)
     SELECT v.id, v.rev, v.title, v.language, v.direction, v.working, v.status,
       coalesce(p.claims, 0) AS claims, coalesce(p.assessed, 0) AS assessed, coalesce(p.disputed, 0) AS disputed,
       coalesce(p.waiting, 0) AS waiting, r.word_count AS words, v.created_at AS createdAt,
       coalesce((SELECT e.at FROM events e WHERE e.article_id = v.id ORDER BY e.n DESC LIMIT 1), v.created_at) AS lastActivityAt,
       v.is_sample AS isSample
     FROM visible v JOIN revisions r ON r.n = v.revision_n LEFT JOIN progress p ON p.article_n = v.n
     ORDER BY lastActivityAt DESC, v.n DESC`,
  ),
)

/** Every article this person may see with its progress, the one last worked on first. */
export function listArticleItems(db: Db, viewer: Viewer): ArticleListItem[] {
  const rows = list(db).all({ ...viewerParams(viewer), deleted: 0 }) as (ArticleListItem & { isSample: unknown })[]
  return rows.map((row) => ({ ...row, isSample: Boolean(row.isSample) }))
}
