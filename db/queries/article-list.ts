import type { ArticleListItem } from '@/domain/article/article-list'
import { COUNT_CAP } from '@/domain/paging/page'
import type { ListArticles } from '@/domain/search/list-inputs'
import type { Term } from '@/domain/search/search-query'
import type { Db } from '../open'
import { SCOPES, type Viewer, viewerParams } from '../visibility'
import { allOf, statementOf } from './dynamic'
import { ARTICLE_TEXT, planLong, planShort, TEXT_OF_REVISION, textSql } from './text-search'

/** Which articles: the filters of the list, the search read. */
export type ArticleFilter = Pick<ListArticles, 'status' | 'working'> & { readonly terms: readonly Term[] }

/** After which article a page begins. */
export type ArticlePlace = { readonly n: number; readonly title: string; readonly lastEvent: number }

export type ArticleRow = Omit<ArticleListItem, 'isSample' | 'claims' | 'assessed' | 'disputed' | 'waiting'> & {
  readonly n: number
  readonly isSample: number
  /** The article's last event as of the first page. */
  readonly lastEvent: number
}

const LAST_EVENT = 'coalesce((SELECT max(e.n) FROM events e WHERE e.article_id = o.id AND e.n <= @asOf), 0)'
const COLUMNS = `o.n, o.id, o.rev, o.title, o.language, o.direction, o.working, o.status, o.created_at AS createdAt,
  (SELECT r.word_count FROM revisions r WHERE r.n = o.revision_n) AS words, o.is_sample AS isSample,
  coalesce((SELECT e.at FROM events e WHERE e.article_id = o.id ORDER BY e.n DESC LIMIT 1), o.created_at) AS lastActivityAt`

/** Articles whose title or text matches, as a condition on `o`. */
function textCondition(terms: readonly Term[]): { where: string; params: Record<string, string> } {
  const title = textSql(planShort(terms), ARTICLE_TEXT)
  const text = textSql(planLong(terms), TEXT_OF_REVISION)
  const prefixed = (sql: string) => sql.replaceAll('@', '@text_')
  const titles = `SELECT o.n FROM ${title.lead}articles o WHERE ${allOf(title.where)}`
  const texts = `SELECT o.n FROM ${text.lead}revisions o WHERE ${prefixed(allOf(text.where))}`
  return {
    where: `(o.n IN (${titles}) OR o.revision_n IN (${texts}))`,
    params: {
      ...title.params,
      ...Object.fromEntries(Object.entries(text.params).map(([name, value]) => [`text_${name}`, value])),
    },
  }
}

function articleSet(viewer: Viewer, filter: ArticleFilter) {
  const text = filter.terms.length > 0 ? textCondition(filter.terms) : null
  const where = allOf([
    SCOPES.article.where,
    'o.revision_n IS NOT NULL',
    filter.status !== undefined && 'o.status = @status',
    filter.working !== undefined && 'o.working = @working',
    text?.where,
  ])
  const params = {
    ...viewerParams(viewer),
    deleted: 0,
    status: filter.status ?? null,
    working: filter.working ?? null,
    ...text?.params,
  }
  return { from: `FROM ${SCOPES.article.from}`, where, params }
}

/**
 * A page of the articles this viewer may see, one more than asked for when there are more. `asOf` is an
 * event: the order by activity is the one that stood then, whatever happened since.
 */
export function listArticleRows(
  db: Db,
  viewer: Viewer,
  filter: ArticleFilter,
  sort: NonNullable<ListArticles['sort']>,
  asOf: number,
  after: ArticlePlace | null,
  limit: number,
): ArticleRow[] {
  const { from, where, params } = articleSet(viewer, filter)
  const orders = {
    activity: 'lastEvent DESC, n DESC',
    newest: 'n DESC',
    title: 'title COLLATE NOCASE, n',
  }
  const places = {
    activity: '(lastEvent, n) < (@lastEvent, @after)',
    newest: 'n < @after',
    title: '(title COLLATE NOCASE, n) > (@title, @after)',
  }
  const inner = `SELECT o.n, o.title, ${sort === 'activity' ? LAST_EVENT : '0'} AS lastEvent ${from} WHERE ${where}`
  const sql = `SELECT ${COLUMNS}, page.lastEvent FROM (SELECT * FROM (${inner}) ${after ? `WHERE ${places[sort]}` : ''}
    ORDER BY ${orders[sort]} LIMIT @limit) page JOIN articles o ON o.n = page.n ORDER BY ${orders[sort].replaceAll(/\b(lastEvent|n|title)\b/g, 'page.$1')}`
  const place = { asOf, after: after?.n ?? null, title: after?.title ?? null, lastEvent: after?.lastEvent ?? null }
  return statementOf(db, sql).all({ ...params, ...place, limit: limit + 1 }) as ArticleRow[]
}

/** The inner key behind an article's outer one, to go on from where a page ended; undefined once it is erased. */
export function placeOfArticle(db: Db, _viewer: Viewer, id: string): number | undefined {
  return statementOf(db, 'SELECT n FROM articles WHERE id = ?').pluck().get(id) as number | undefined
}

/** The newest event: an order by activity stands as of it. */
export function newestEvent(db: Db, _viewer: Viewer): number {
  return statementOf(db, 'SELECT coalesce(max(n), 0) FROM events').pluck().get({}) as number
}

/** A claim has a verdict when somebody rated or concluded it, or it is decided. */
const JUDGED = `(EXISTS (SELECT 1 FROM assessments a WHERE a.claim_n = o.n AND (a.rating_n IS NOT NULL OR a.conclusion IS NOT NULL))
  OR EXISTS (SELECT 1 FROM decisions d WHERE d.claim_n = o.n AND d.deleted_at IS NULL))`
/** A claim is disputed when present verdicts on it differ and nobody has decided. */
const DISPUTED = `(SELECT count(DISTINCT coalesce('r' || a.rating_n, 'c' || trim(a.conclusion))) FROM assessments a
  WHERE a.claim_n = o.n AND a.basis >= o.basis AND (a.rating_n IS NOT NULL OR a.conclusion IS NOT NULL)) > 1
  AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.claim_n = o.n AND d.deleted_at IS NULL)`

export type Progress = Pick<ArticleListItem, 'claims' | 'assessed' | 'disputed' | 'waiting'>

/** How far the check of some articles is, by inner key; articles without claims are left out. */
export function listProgress(db: Db, viewer: Viewer, articles: readonly number[]): Map<number, Progress> {
  const sql = `SELECT article.n, count(*) AS claims, sum(${JUDGED}) AS assessed, sum(${DISPUTED}) AS disputed,
      sum(o.waiting_on IS NOT NULL) AS waiting
    FROM ${SCOPES.claim.from} WHERE ${SCOPES.claim.where} AND o.article_n IN (SELECT value FROM json_each(@articles)) GROUP BY article.n`
  const params = { ...viewerParams(viewer), deleted: 0, articles: JSON.stringify(articles) }
  const rows = statementOf(db, sql).all(params) as (Progress & { n: number })[]
  return new Map(rows.map(({ n, ...progress }) => [n, progress]))
}

/** How many articles the whole filter leaves, counted up to one more than lists count to. */
export function countArticlesOf(db: Db, viewer: Viewer, filter: ArticleFilter): number {
  const { from, where, params } = articleSet(viewer, filter)
  const total = `SELECT count(*) FROM (SELECT 1 ${from} WHERE ${where} LIMIT ${COUNT_CAP + 1})`
  return statementOf(db, total).pluck().get(params) as number
}

/** How many articles have each status and way of working; each without its own filter. */
export function countArticles(db: Db, viewer: Viewer, { terms, status, working }: ArticleFilter) {
  const counted = (filter: ArticleFilter, column: string) => {
    const { from, where, params } = articleSet(viewer, filter)
    const sql = `SELECT ${column}, count(*) ${from} WHERE ${where} GROUP BY 1`
    return new Map(statementOf(db, sql).raw().all(params) as [string, number][])
  }
  return {
    total: countArticlesOf(db, viewer, { terms, status, working }),
    statuses: counted({ terms, working }, 'o.status'),
    workings: counted({ terms, status }, 'o.working'),
  }
}
