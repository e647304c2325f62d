import { COUNT_CAP } from '@/domain/paging/page'
import type { ListSources } from '@/domain/search/list-inputs'
import type { Term } from '@/domain/search/search-query'
import type { Citation, SourceListItem, SourceSuggestion } from '@/domain/source/source-list'
import type { Db } from '../open'
import { SCOPES, type Viewer, viewerParams } from '../visibility'
import { allOf, statementOf } from './dynamic'
import { planShort, SOURCE_TEXT, type TextPlan, textSql } from './text-search'

/** Which sources: the filters of the library, the search read. */
export type SourceFilter = Pick<ListSources, 'kind' | 'confidential'> & { readonly terms: readonly Term[] }

export type SourceRow = Omit<SourceListItem, 'isConfidential' | 'claims' | 'articles'> & {
  readonly n: number
  readonly isConfidential: number
}

const COLUMNS = `o.n, o.id, o.rev, o.kind, o.title, o.url, o.archive_url AS archiveUrl, o.archived_at AS archivedAt, o.publisher, o.author,
  o.published_at AS publishedAt, o.accessed_at AS accessedAt, o.is_confidential AS isConfidential, o.created_at AS createdAt`

function sourceSet(viewer: Viewer, filter: SourceFilter) {
  const text = textSql(filter.terms.length > 0 ? planShort(filter.terms) : null, SOURCE_TEXT)
  const where = allOf([
    SCOPES.source.where,
    ...text.where,
    filter.kind !== undefined && 'o.kind = @kind',
    filter.confidential !== undefined && 'o.is_confidential = @isConfidential',
  ])
  const params = {
    ...viewerParams(viewer),
    deleted: 0,
    ...text.params,
    kind: filter.kind ?? null,
    isConfidential: filter.confidential ? 1 : 0,
  }
  return { key: text.key, from: `FROM ${text.lead}${SCOPES.source.from}`, where, params }
}

/** A page of the sources this viewer may see, one more than asked for when there are more. */
export function listSourceRows(
  db: Db,
  viewer: Viewer,
  filter: SourceFilter,
  sort: NonNullable<ListSources['sort']>,
  after: { readonly n: number; readonly title: string } | null,
  limit: number,
): SourceRow[] {
  const { key, from, where, params } = sourceSet(viewer, filter)
  const isByTitle = sort === 'title'
  const place = isByTitle ? '(o.title COLLATE NOCASE, o.n) > (@title, @after)' : `${key} < @after`
  const order = isByTitle ? 'o.title COLLATE NOCASE, o.n' : `${key} DESC`
  const sql = `SELECT ${COLUMNS} ${from} WHERE ${allOf([where, after !== null && place])} ORDER BY ${order} LIMIT @limit`
  const bound = { ...params, after: after?.n ?? null, title: after?.title ?? null, limit: limit + 1 }
  return statementOf(db, sql).all(bound) as SourceRow[]
}

/** The inner key behind a source's outer one, to go on from where a page ended; undefined once it is erased. */
export function placeOfSource(db: Db, _viewer: Viewer, id: string): number | undefined {
  return statementOf(db, 'SELECT n FROM sources WHERE id = ?').pluck().get(id) as number | undefined
}

type Cited = { readonly sourceN: number; readonly claims: number; readonly articles: number }

/** How many claims and articles this viewer sees citing each source, by inner key; uncited ones are left out. */
export function countCitations(db: Db, viewer: Viewer, sources: readonly number[]): Map<number, Cited> {
  const sql = `SELECT o.source_n AS sourceN, count(DISTINCT claim.n) AS claims, count(DISTINCT article.n) AS articles
    FROM ${SCOPES.evidence.from} WHERE ${SCOPES.evidence.where}
    AND o.source_n IN (SELECT value FROM json_each(@sources)) GROUP BY o.source_n`
  const params = { ...viewerParams(viewer), deleted: 0, sources: JSON.stringify(sources) }
  return new Map((statementOf(db, sql).all(params) as Cited[]).map((row) => [row.sourceN, row]))
}

/** How many sources are of each kind, and confidential; each without its own filter. */
export function countSources(db: Db, viewer: Viewer, filter: SourceFilter) {
  const { kind, confidential } = filter
  const counted = (only: SourceFilter, column: string) => {
    const { from, where, params } = sourceSet(viewer, only)
    const sql = `SELECT ${column}, count(*) ${from} WHERE ${where} GROUP BY 1`
    return new Map(statementOf(db, sql).raw().all(params) as [string | number, number][])
  }
  const { from, where, params } = sourceSet(viewer, filter)
  const total = `SELECT count(*) FROM (SELECT 1 ${from} WHERE ${where} LIMIT ${COUNT_CAP + 1})`
  return {
    total: statementOf(db, total).pluck().get(params) as number,
    kinds: counted({ terms: filter.terms, confidential }, 'o.kind') as Map<SourceListItem['kind'], number>,
    confidential: counted({ terms: filter.terms, kind }, 'o.is_confidential').get(1) ?? 0,
  }
}

type CitationRow = {
  readonly evidenceId: string
  readonly stance: Citation['stance']
  readonly quote: string
  readonly locator: string
  readonly claimId: string
  readonly statement: string
  readonly articleId: string
  readonly title: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** Where a source is cited, newest first, as far as this viewer may see it; begins after a piece of evidence. */
export function listCitationRows(
  db: Db,
  viewer: Viewer,
  sourceN: number,
  after: number | null,
  limit: number,
): CitationRow[] {
  const sql = `SELECT o.id AS evidenceId, o.stance, o.quote, o.locator, claim.id AS claimId, claim.statement,
      article.id AS articleId, article.title, article.language, article.direction
    FROM ${SCOPES.evidence.from} WHERE ${SCOPES.evidence.where} AND o.source_n = @source
    ${after === null ? '' : 'AND o.n < @after'} ORDER BY o.n DESC LIMIT @limit`
  const params = { ...viewerParams(viewer), deleted: 0, source: sourceN, after, limit: limit + 1 }
  return statementOf(db, sql).all(params) as CitationRow[]
}

/** The inner key behind a piece of evidence, to go on from; undefined once it is erased. */
export function placeOfEvidence(db: Db, _viewer: Viewer, id: string): number | undefined {
  return statementOf(db, 'SELECT n FROM evidence WHERE id = ?').pluck().get(id) as number | undefined
}

type SuggestionRow = Omit<SourceSuggestion, 'isConfidential'> & { readonly isConfidential: number }
const SUGGESTED = 'o.id, o.kind, o.title, o.url, o.publisher, o.is_confidential AS isConfidential'

/** Sources that match a plan, newest first. */
export function listSuggestions(db: Db, viewer: Viewer, plan: TextPlan, limit: number): SuggestionRow[] {
  const text = textSql(plan, SOURCE_TEXT)
  const sql = `SELECT ${SUGGESTED} FROM ${text.lead}${SCOPES.source.from}
    WHERE ${allOf([SCOPES.source.where, ...text.where])} ORDER BY ${text.key} DESC LIMIT @limit`
  return statementOf(db, sql).all({ ...viewerParams(viewer), deleted: 0, ...text.params, limit }) as SuggestionRow[]
}

/** Sources of one normalised address. */
export function listSourcesAt(db: Db, viewer: Viewer, address: string, limit: number): SuggestionRow[] {
  const sql = `SELECT ${SUGGESTED} FROM ${SCOPES.source.from} WHERE ${SCOPES.source.where}
    AND o.url_normalised = @address ORDER BY o.n DESC LIMIT @limit`
  return statementOf(db, sql).all({ ...viewerParams(viewer), deleted: 0, address, limit }) as SuggestionRow[]
}
