import type { VirtualItem } from '@tanstack/react-virtual'
import type { Page } from '@/domain/paging/page'

/** Where somebody was in a list when they left it: what had been read, and how far down. */
export type ListPlace = {
  readonly page: Page<unknown>
  readonly scrollY: number
  readonly measured: readonly VirtualItem[]
}

const MOST = 12
/** A screen that appears this soon after the browser's Back or Forward was reached by them. */
const SOON_MS = 3_000

const places = new Map<string, ListPlace>()
let wentBackAt = Number.NEGATIVE_INFINITY

if (typeof window !== 'undefined') {
  window.addEventListener('popstate', () => {
    wentBackAt = performance.now()
  })
}

/** Keeps the place for whoever comes back to this address. */
export function keepPlace(address: string, place: ListPlace): void {
  places.delete(address)
  places.set(address, place)
  const oldest = places.keys().next().value
  if (places.size > MOST && oldest !== undefined) places.delete(oldest)
}

/** The place kept for an address, for somebody who came back to it; a fresh visit begins at the top. */
export function keptPlace(address: string): ListPlace | undefined {
  return performance.now() - wentBackAt < SOON_MS ? places.get(address) : undefined
}
