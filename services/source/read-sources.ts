import { findRow } from '@/db/queries/object-rows'
import {
  countCitations,
  countSources,
  listCitationRows,
  listSourceRows,
  listSourcesAt,
  listSuggestions,
  placeOfEvidence,
  placeOfSource,
  type SourceFilter,
} from '@/db/queries/source-list'
import { planShort, planWords } from '@/db/queries/text-search'
import { viewerParams } from '@/db/visibility'
import { whileUnchanged } from '@/db/while-unchanged'
import { AppError } from '@/domain/app-error'
import { badCursor, decodeCursor, encodeCursor } from '@/domain/paging/cursor'
import { capped, PAGE_SIZE, type Page } from '@/domain/paging/page'
import type { ListCitations, ListSources, SuggestSources } from '@/domain/search/list-inputs'
import { isUnspaced, parseSearch } from '@/domain/search/search-query'
import { normaliseUrl } from '@/domain/source/normalise-url'
import type { Citation, SourceFacets, SourceListItem, SourceSuggestion } from '@/domain/source/source-list'
import type { Context } from '../context'
import { may, requireMay } from '../policy'

function filterOf({ q, kind, confidential }: ListSources): SourceFilter {
  return { terms: parseSearch(q ?? ''), kind, confidential }
}

/** A page of the library, in this thread. */
export function readSources(ctx: Context, input: ListSources): Page<SourceListItem> {
  requireMay(ctx.actor, 'article.read')
  const { sort = 'newest', limit = PAGE_SIZE, cursor } = input
  const of = `sources:${sort}`
  const after = cursor === undefined ? null : placeAfter(ctx, cursor, of, sort === 'title')
  const rows = listSourceRows(ctx.db, ctx.actor, filterOf(input), sort, after, limit)
  const shown = rows.slice(0, limit)
  const cited = countCitations(
    ctx.db,
    ctx.actor,
    shown.map(({ n }) => n),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  const items = shown.map(({ n, isConfidential, ...row }) => {
    const { claims = 0, articles = 0 } = cited.get(n) ?? {}
    return { ...row, isConfidential: isConfidential === 1, claims, articles }
  })
  const keys = last && (sort === 'title' ? [last.title, last.id] : [last.id])
  return { items, next: keys ? encodeCursor({ of, keys }) : null }
}

function placeAfter(ctx: Context, cursor: string, of: string, isByTitle: boolean) {
  const keys = decodeCursor(cursor, of, isByTitle ? ['string', 'string'] : ['string'])
  const n = placeOfSource(ctx.db, ctx.actor, String(keys.at(-1)))
  if (n === undefined) throw badCursor()
  return { n, title: String(keys[0]) }
}

/** How many sources each filter would show, in this thread. */
export function readSourceFacets(ctx: Context, input: ListSources): SourceFacets {
  requireMay(ctx.actor, 'article.read')
  const key = `sourceFacets ${JSON.stringify([viewerParams(ctx.actor), input])}`
  return whileUnchanged(ctx.db, key, () => countSourceFacets(ctx, input))
}

function countSourceFacets(ctx: Context, input: ListSources): SourceFacets {
  const { total, kinds, confidential } = countSources(ctx.db, ctx.actor, filterOf(input))
  return {
    total: capped(total),
    kinds: Object.fromEntries([...kinds].map(([kind, count]) => [kind, capped(count)])),
    ...(may(ctx.actor, 'source.readConfidential') ? { confidential: capped(confidential) } : {}),
  }
}

/** Where a source is cited, in this thread. @throws AppError `not_found` */
export function readCitations(ctx: Context, { source, cursor, limit = PAGE_SIZE }: ListCitations): Page<Citation> {
  requireMay(ctx.actor, 'article.read')
  const row = findRow(ctx.db, ctx.actor, 'source', source)
  if (!row) throw new AppError('not_found', 'errors.notFound')
  const after = cursor === undefined ? null : citationAfter(ctx, cursor)
  const rows = listCitationRows(ctx.db, ctx.actor, row.n, after, limit)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ claimId, statement, articleId, title, language, direction, ...citation }) => ({
      ...citation,
      claim: { id: claimId, statement },
      article: { id: articleId, title, language, direction },
    })),
    next: last ? encodeCursor({ of: 'citations', keys: [last.evidenceId] }) : null,
  }
}

function citationAfter(ctx: Context, cursor: string): number {
  const [id] = decodeCursor(cursor, 'citations', ['string'])
  const n = placeOfEvidence(ctx.db, ctx.actor, String(id))
  if (n === undefined) throw badCursor()
  return n
}

const SUGGESTED = 8
/** Fewer letters find too much to be of use. */
const LEAST_LETTERS = 3

/** Known sources for what is typed, in this thread: the same address, then whole words, then parts of words. */
export function readSuggestions(ctx: Context, { q, limit = SUGGESTED }: SuggestSources): SourceSuggestion[] {
  requireMay(ctx.actor, 'article.read')
  const terms = parseSearch(q)
  const isEnough = q.trim().length >= LEAST_LETTERS || terms.some(({ text }) => isUnspaced(text))
  if (terms.length === 0 || !isEnough) return []
  const address = /^https?:\/\//i.test(q.trim()) ? normaliseUrl(q.trim()) : null
  const found = new Map<string, SourceSuggestion>()
  const take = (rows: ReturnType<typeof listSuggestions>) => {
    for (const { isConfidential, ...row } of rows) {
      if (found.size < limit && !found.has(row.id)) found.set(row.id, { ...row, isConfidential: isConfidential === 1 })
    }
  }
  if (address !== null) take(listSourcesAt(ctx.db, ctx.actor, address, limit))
  for (const plan of [planWords(terms), planShort(terms)]) {
    if (found.size < limit) take(listSuggestions(ctx.db, ctx.actor, plan, limit))
  }
  return [...found.values()]
}
