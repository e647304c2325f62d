'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { PAGE_SIZE, type Page } from '@/domain/paging/page'
import type { LoadFacets, LoadPage } from './fetch-list'
import { type ListFilters, readFilters, writeFilters } from './list-address'
import { keptPlace, type ListPlace } from './list-places'

type Options<T, F> = {
  /** Names of the filters that may stand in the address. */
  readonly known: readonly string[]
  /** The first page as the server read it, for the filters of its address. */
  readonly initial: { readonly filters: ListFilters; readonly page: Page<T> }
  readonly loadPage: LoadPage<T>
  readonly loadFacets: LoadFacets<F>
}

export type ListState<T, F> = {
  readonly items: readonly T[]
  readonly isMore: boolean
  /** The entries shown belong to other filters than the ones set: the new ones are on their way. */
  readonly isStale: boolean
  readonly isLoading: boolean
  readonly hasFailed: boolean
  /** Absent until counted. */
  readonly facets: F | undefined
  readonly filters: ListFilters
  /** Address of this very list. */
  readonly address: string
  /** Where the person was, when they came back to it. */
  readonly place: ListPlace | undefined
  readonly page: Page<T>
  readonly setFilter: (name: string, value: string, isTyped?: boolean) => void
  readonly clear: () => void
  readonly loadMore: () => void
  readonly refresh: () => void
}

/** Longest part of a list that is read anew when one comes back to it. */
const REFRESHED = 200

/**
 * A list whose filters live in the address: they survive a reload, a shared link, Back and Forward.
 * Pages are read as they come into view; what is no longer asked for is given up.
 */
export function useList<T, F>({ known, initial, loadPage, loadFacets }: Options<T, F>): ListState<T, F> {
  const path = usePathname()
  const params = useSearchParams()
  const search = params.toString()
  const filters = useMemo(() => readFilters(search, known), [search, known])
  const address = path + writeFilters(filters)

  const [place] = useState(() => (typeof window === 'undefined' ? undefined : keptPlace(address)))
  const [shown, setShown] = useState(() => ({
    address: place ? address : path + writeFilters(initial.filters),
    page: place ? (place.page as Page<T>) : initial.page,
  }))
  const [facets, setFacets] = useState<F>()
  const [isLoading, setLoading] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const asked = useRef<AbortController | null>(null)

  const read = useCallback(
    async (from: Page<T> | null, limit?: number) => {
      asked.current?.abort()
      const controller = new AbortController()
      asked.current = controller
      setLoading(true)
      setFailed(false)
      try {
        const cursor = from?.next ?? undefined
        const page = await loadPage(
          filters,
          { ...(cursor ? { cursor } : {}), ...(limit ? { limit } : {}) },
          controller.signal,
        )
        if (asked.current !== controller) return
        setShown({ address, page: from ? { items: [...from.items, ...page.items], next: page.next } : page })
        setLoading(false)
      } catch {
        if (asked.current !== controller || controller.signal.aborted) return
        setLoading(false)
        setFailed(true)
      }
    },
    [address, filters, loadPage],
  )

  const isStale = shown.address !== address
  const readAnew = useEffectEvent(() => void read(null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what asks for another list
  useEffect(() => {
    if (isStale) readAnew()
  }, [address])

  // What one comes back to is shown at once, and then as it is now.
  const refreshPlace = useEffectEvent(() => {
    const isShort = place && place.page.items.length <= REFRESHED
    if (isShort) void read(null, Math.max(place.page.items.length, 1))
  })
  useEffect(() => refreshPlace(), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: counted once an address
  useEffect(() => {
    const controller = new AbortController()
    const count = () =>
      loadFacets(filters, controller.signal).then(
        (counted) => controller.signal.aborted || setFacets(counted),
        () => undefined,
      )
    // Counting takes longer than reading a page; who types on is not counted for.
    const timer = setTimeout(count, 200)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [address])

  const go = useCallback(
    (next: ListFilters, isReplaced: boolean) => {
      const url = path + writeFilters(next)
      if (isReplaced) window.history.replaceState(null, '', url)
      else window.history.pushState(null, '', url)
    },
    [path],
  )
  const setFilter = useCallback(
    (name: string, value: string, isTyped = false) => {
      const { [name]: _, ...others } = filters
      go(value === '' ? others : { ...others, [name]: value }, isTyped)
    },
    [filters, go],
  )
  const clear = useCallback(() => go({}, false), [go])
  const loadMore = useCallback(() => {
    if (!isStale && !isLoading && !hasFailed && shown.page.next !== null) void read(shown.page)
  }, [isStale, isLoading, hasFailed, shown.page, read])
  const shownCount = shown.page.items.length
  const refresh = useCallback(
    () => void read(null, isStale ? undefined : Math.min(REFRESHED, Math.max(shownCount, PAGE_SIZE))),
    [isStale, shownCount, read],
  )

  return {
    items: shown.page.items,
    isMore: shown.page.next !== null,
    isStale,
    isLoading,
    hasFailed,
    facets,
    filters,
    address,
    place,
    page: shown.page,
    setFilter,
    clear,
    loadMore,
    refresh,
  }
}
