import type { Page } from '@/domain/paging/page'
import type { ListCitations, ListSources, SuggestSources } from '@/domain/search/list-inputs'
import type { Citation, SourceFacets, SourceListItem, SourceSuggestion } from '@/domain/source/source-list'
import type { Context } from '../context'
import { read } from '../reading/read'

/**
 * The library of sources, a page at a time: searched in title, address, publisher and author, filtered
 * by kind and confidentiality. Whoever may not see confidential sources finds and counts none of them.
 *
 * @throws AppError `invalid` (a cursor of another list or order)
 */
export function listSources(
  ctx: Context,
  input: ListSources = {},
  signal?: AbortSignal,
): Promise<Page<SourceListItem>> {
  return read(ctx, 'sources', input, signal)
}

/** How many sources each filter of the library would show; counted up to 10,000. */
export function listSourceFacets(ctx: Context, input: ListSources = {}, signal?: AbortSignal): Promise<SourceFacets> {
  return read(ctx, 'sourceFacets', input, signal)
}

/** Where a source is cited, the newest citation first. @throws AppError `not_found`, `invalid` (cursor) */
export function listCitations(ctx: Context, input: ListCitations, signal?: AbortSignal): Promise<Page<Citation>> {
  return read(ctx, 'citations', input, signal)
}

/** Known sources for what is being typed into the box of a source: three letters, or an address. */
export function suggestSources(ctx: Context, input: SuggestSources, signal?: AbortSignal): Promise<SourceSuggestion[]> {
  return read(ctx, 'suggestions', input, signal)
}
