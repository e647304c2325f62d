import type { Search } from '@/domain/search/list-inputs'
import type { SearchFacets, SearchResults } from '@/domain/search/search'
import type { Context } from '../context'
import { read } from '../reading/read'

/**
 * Looks through articles (title and text), claims and sources at once: the best `limit` of each, whole
 * words before parts of words, newest first. Matches are marked as pieces of text. Only what the
 * person may see is found.
 */
export function search(ctx: Context, input: Search, signal?: AbortSignal): Promise<SearchResults> {
  return read(ctx, 'search', input, signal)
}

/** How much of each kind {@link search} would find without a limit; counted up to 10,000. */
export function searchFacets(ctx: Context, input: Search, signal?: AbortSignal): Promise<SearchFacets> {
  return read(ctx, 'searchFacets', input, signal)
}
