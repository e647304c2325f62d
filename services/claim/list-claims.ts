import type { ClaimFacets, ClaimListItem } from '@/domain/claim/claim-list'
import type { Page } from '@/domain/paging/page'
import type { ListClaims } from '@/domain/search/list-inputs'
import type { Context } from '../context'
import { read } from '../reading/read'

/**
 * The claims of the house, a page at a time: searched (`q`: each word somewhere in statement or
 * speaker, "phrases" as whole words), and filtered by the key of the rating that stands, speaker,
 * article, work state and way of working. Paging is stable while others write (domain/paging/cursor).
 *
 * @throws AppError `invalid` (a cursor of another list or order)
 */
export function listClaims(ctx: Context, input: ListClaims = {}, signal?: AbortSignal): Promise<Page<ClaimListItem>> {
  return read(ctx, 'claims', input, signal)
}

/** How many claims each filter of the list would show; counted up to 10,000. */
export function listClaimFacets(ctx: Context, input: ListClaims = {}, signal?: AbortSignal): Promise<ClaimFacets> {
  return read(ctx, 'claimFacets', input, signal)
}
