import type { ArticleListItem } from '@/domain/article/article-list'
import type { ClaimListItem } from '@/domain/claim/claim-list'
import type { Page } from '@/domain/paging/page'
import type { SearchFacets, SearchResults } from '@/domain/search/search'
import { parseSearch } from '@/domain/search/search-query'
import type { SourceListItem } from '@/domain/source/source-list'
import { askList, facetsOf, type LoadFacets, type LoadPage, pageOf } from '../lists/fetch-list'
import { type FoundItem, foundArticle, foundByAll, foundClaim, foundSource } from './found-item'

const articles = pageOf<ArticleListItem>('articles')
const claims = pageOf<ClaimListItem>('claims')
const sources = pageOf<SourceListItem>('sources')

/** The best of each kind, as many as one screen of everything shows. */
export const BEST = 10
const NOTHING: Page<FoundItem> = { items: [], next: null }

const found = <T>(page: Page<T>, as: (item: T) => FoundItem): Page<FoundItem> => ({
  ...page,
  items: page.items.map(as),
})

/** A page of what was found: the best of everything, or all of one kind. */
export const loadFound: LoadPage<FoundItem> = async ({ in: kind, ...filters }, after, signal) => {
  // Without a word the lists would show everything.
  if (parseSearch(filters.q ?? '').length === 0) return NOTHING
  if (kind === 'article') return found(await articles(filters, after, signal), foundArticle)
  if (kind === 'claim') return found(await claims(filters, after, signal), foundClaim)
  if (kind === 'source') return found(await sources(filters, after, signal), foundSource)
  return { items: await findBest(filters.q ?? '', BEST, signal), next: null }
}

/** The best of everything for what is typed, `limit` of each kind. */
export async function findBest(q: string, limit: number, signal: AbortSignal): Promise<readonly FoundItem[]> {
  const params = new URLSearchParams({ q: q.slice(0, 500), limit: String(limit) })
  return foundByAll(await askList<SearchResults>('search', params, signal))
}

const countFound = facetsOf<SearchFacets>('search-facets')
/** How much of each kind there is, whichever kind is shown. */
export const loadFoundFacets: LoadFacets<SearchFacets> = ({ q = '' }, signal) => countFound({ q }, signal)
