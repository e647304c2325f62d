'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react'
import { keepPlace } from './list-places'
import type { ListState } from './use-list'
import { useRowKeys } from './use-row-keys'

/** Rows beyond the window that are drawn too. */
const OVERSCAN = 8
/** So many rows before its end the next page is asked for. */
const AHEAD = 20
/** What the server draws for. */
const SERVER_RECT = { width: 1024, height: 1200 }
/** The bar stands over the top of the window. */
const BAR = 60

type Options<T> = {
  readonly list: ListState<T, unknown>
  /** The element whose top is the top of the first row. */
  readonly top: RefObject<HTMLElement | null>
  /** Height of a row before it has been drawn, in CSS pixels. */
  readonly estimate: number
  readonly keyOf: (item: T) => string
}

/** Which rows of a list are drawn, and where: the ones in view. It reads on by itself and keeps its place. */
export function useVirtualRows<T>({ list, top, estimate, keyOf }: Options<T>) {
  const { items, isMore, place, loadMore } = list
  const [margin, setMargin] = useState(0)
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: BAR,
    initialRect: SERVER_RECT,
    initialOffset: place?.scrollY ?? 0,
    initialMeasurementsCache: [...(place?.measured ?? [])],
    getItemKey: (index) => keyOf(items[index] as T),
  })
  useLayoutEffect(() => {
    const box = top.current?.getBoundingClientRect()
    setMargin(box ? box.top + window.scrollY : 0)
  }, [top])
  useRowKeys(items.length, (index) => rows.scrollToIndex(index, { align: 'auto' }))

  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? -1
  useEffect(() => {
    if (isMore && last >= items.length - AHEAD) loadMore()
  }, [isMore, last, items.length, loadMore])

  useLayoutEffect(() => {
    if (place) window.scrollTo(0, place.scrollY)
  }, [place])
  const keep = useEffectEvent(() => {
    keepPlace(list.address, { page: list.page, scrollY: window.scrollY, measured: rows.measurementsCache })
  })
  useEffect(() => {
    // The next screen scrolls to its own place before this one is gone: kept as one scrolls, and at a press.
    const events = ['scroll', 'pointerdown', 'keydown'] as const
    for (const event of events) document.addEventListener(event, keep, { passive: true, capture: true })
    return () => {
      for (const event of events) document.removeEventListener(event, keep, { capture: true })
    }
  }, [])

  const total = rows.getTotalSize()
  const start = shown[0] ? shown[0].start - margin : 0
  const end = shown.at(-1) ? (shown.at(-1)?.end as number) - margin : 0
  return {
    shown: shown.map(({ key, index, start: at }) => ({ key, index, at: at - margin, item: items[index] as T })),
    measure: rows.measureElement,
    total,
    /** Height of the rows that are not drawn, before and after. */
    before: start,
    after: Math.max(0, total - end),
  }
}
