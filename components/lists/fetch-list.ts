import type { Page } from '@/domain/paging/page'
import type { ListFilters } from './list-address'

/** How a screen asks for more of a list, or how many there are. */
export type LoadPage<T> = (
  filters: ListFilters,
  after: { readonly cursor?: string; readonly limit?: number },
  signal: AbortSignal,
) => Promise<Page<T>>
export type LoadFacets<F> = (filters: ListFilters, signal: AbortSignal) => Promise<F>

/** What the list of this name answers. @throws Error when no answer of ours comes */
export async function askList<T>(name: string, params: URLSearchParams, signal: AbortSignal): Promise<T> {
  const response = await fetch(`/api/lists/${name}?${params}`, {
    signal,
    cache: 'no-store',
    headers: { accept: 'application/json' },
  })
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return (await response.json()) as T
}

/** A page of the list of this name. */
export const pageOf =
  <T>(name: string): LoadPage<T> =>
  (filters, { cursor, limit }, signal) => {
    const params = new URLSearchParams(filters)
    if (cursor) params.set('cursor', cursor)
    if (limit) params.set('limit', String(limit))
    return askList<Page<T>>(name, params, signal)
  }

/** The counts beside the list of this name. */
export const facetsOf =
  <F>(name: string): LoadFacets<F> =>
  (filters, signal) =>
    askList<F>(name, new URLSearchParams(filters), signal)
