import { COUNT_CAP } from '@/domain/paging/page'
import type { Term } from '@/domain/search/search-query'
import type { Db } from '../open'
import { SCOPES, type Viewer, viewerParams } from '../visibility'
import { countArticlesOf } from './article-list'
import { COLUMNS as CLAIM_COLUMNS, type ClaimRow, claimSet } from './claim-list'
import { allOf, statementOf } from './dynamic'
import {
  ARTICLE_TEXT,
  planLong,
  planShort,
  planWords,
  SOURCE_TEXT,
  TEXT_OF_REVISION,
  type TextIndex,
  type TextPlan,
  textSql,
} from './text-search'

/** Whole words first, then parts of words. */
const WAYS = [planWords, planShort]

type Found = { readonly n: number }

/** The first `limit` different rows of several readings, each asked only while some are missing. */
function firstOf<Row extends Found>(limit: number, readings: readonly ((missing: number) => Row[])[]): Row[] {
  const found = new Map<number, Row>()
  for (const read of readings) {
    if (found.size >= limit) break
    for (const row of read(limit)) if (found.size < limit && !found.has(row.n)) found.set(row.n, row)
  }
  return [...found.values()]
}

/** The claims that match best, newest first within whole words and within parts. */
export function searchClaims(db: Db, viewer: Viewer, terms: readonly Term[], limit: number): ClaimRow[] {
  return firstOf(
    limit,
    WAYS.map((way) => (missing) => {
      const { sql, text, params } = claimSet(db, viewer, { terms }, [], way)
      const statement = statementOf(db, `SELECT ${CLAIM_COLUMNS} ${sql} ORDER BY ${text.key} DESC LIMIT @limit`)
      return statement.all({ ...params, limit: missing }) as ClaimRow[]
    }),
  )
}

export type FoundSource = Found & {
  readonly id: string
  readonly kind: 'web'
  readonly title: string
  readonly url: string | null
  readonly publisher: string | null
  readonly isConfidential: number
}

/** The sources that match best. */
export function searchSources(db: Db, viewer: Viewer, terms: readonly Term[], limit: number): FoundSource[] {
  const columns = 'o.n, o.id, o.kind, o.title, o.url, o.publisher, o.is_confidential AS isConfidential'
  return firstOf(
    limit,
    WAYS.map(
      (way) => (missing) => rowsOf<FoundSource>(db, viewer, 'source', columns, way(terms), SOURCE_TEXT, missing),
    ),
  )
}

export type FoundArticle = Found & {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** The text it was found in; null when its title was enough. */
  readonly text: string | null
}

/** The articles that match best: by their titles, then by their texts. */
export function searchArticles(db: Db, viewer: Viewer, terms: readonly Term[], limit: number): FoundArticle[] {
  const columns = 'o.n, o.id, o.title, o.language, o.direction'
  const titles = WAYS.map(
    (way) => (missing: number) =>
      rowsOf<FoundArticle>(db, viewer, 'article', `${columns}, NULL AS text`, way(terms), ARTICLE_TEXT, missing),
  )
  return firstOf(limit, [...titles, (missing) => articlesByText(db, viewer, columns, terms, missing)])
}

/** How many articles a search finds by title or text, counted up to one more than lists count to. */
export function countFoundArticles(db: Db, viewer: Viewer, terms: readonly Term[]): number {
  return countArticlesOf(db, viewer, { terms })
}

/** How many sources a search finds, counted up to one more than lists count to. */
export function countFoundSources(db: Db, viewer: Viewer, terms: readonly Term[]): number {
  const text = textSql(planShort(terms), SOURCE_TEXT)
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${text.lead}${SCOPES.source.from}
    WHERE ${allOf([SCOPES.source.where, ...text.where])} LIMIT ${COUNT_CAP + 1})`
  return statementOf(db, sql)
    .pluck()
    .get({ ...viewerParams(viewer), deleted: 0, ...text.params }) as number
}

function articlesByText(db: Db, viewer: Viewer, columns: string, terms: readonly Term[], limit: number) {
  const text = textSql(planLong(terms), TEXT_OF_REVISION)
  const matching = allOf(text.where).replaceAll(/\bo\.(n|text)\b/g, 'revision.$1')
  const isLed = text.lead !== ''
  const from = isLed
    ? `${text.lead}revisions revision CROSS JOIN ${SCOPES.article.from}`
    : `${SCOPES.article.from} CROSS JOIN revisions revision`
  const where = allOf([matching, 'o.revision_n = revision.n', SCOPES.article.where])
  const sql = `SELECT ${columns}, revision.text FROM ${from} WHERE ${where} ORDER BY ${isLed ? 'found.rowid' : 'o.n'} DESC LIMIT @limit`
  return statementOf(db, sql).all({ ...viewerParams(viewer), deleted: 0, ...text.params, limit }) as FoundArticle[]
}

function rowsOf<Row>(
  db: Db,
  viewer: Viewer,
  kind: 'article' | 'source',
  columns: string,
  plan: TextPlan,
  index: TextIndex,
  limit: number,
): Row[] {
  const text = textSql(plan, index)
  const sql = `SELECT ${columns} FROM ${text.lead}${SCOPES[kind].from}
    WHERE ${allOf([SCOPES[kind].where, ...text.where])} ORDER BY ${text.key} DESC LIMIT @limit`
  return statementOf(db, sql).all({ ...viewerParams(viewer), deleted: 0, ...text.params, limit }) as Row[]
}
