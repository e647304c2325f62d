/** One page of a list; `next` is the cursor of the page after it, null at the end. */
export type Page<T> = { readonly items: readonly T[]; readonly next: string | null }

/** Entries of a page when nobody says otherwise, and at most. */
export const PAGE_SIZE = 50
export const MAX_PAGE_SIZE = 200

/** How far lists count: beyond it they say "10,000+". */
export const COUNT_CAP = 10_000

/** A count up to {@link COUNT_CAP}; `isCapped` when there are more. */
export type CappedCount = { readonly count: number; readonly isCapped: boolean }

/** A count as far as lists count. */
export function capped(count: number): CappedCount {
  return { count: Math.min(count, COUNT_CAP), isCapped: count > COUNT_CAP }
}
