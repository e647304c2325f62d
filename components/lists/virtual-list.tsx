'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { cn } from '../ui/cn'
import { keepPlace } from './list-places'
import type { ListState } from './use-list'
import { useRowKeys } from './use-row-keys'

type Props<T> = {
  readonly list: ListState<T, unknown>
  readonly label: string
  /** Height of a row before it has been drawn, in CSS pixels. */
  readonly estimate: number
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
  readonly className?: string
}

/** Rows beyond the window that are drawn too. */
const OVERSCAN = 8
/** So many rows before its end the next page is asked for. */
const AHEAD = 20
const SERVER_RECT = { width: 1024, height: 1200 }

/** A list of which only what is in view is drawn; it goes on by itself, and keeps its place. */
export function VirtualList<T>({ list, label, estimate, keyOf, children, className }: Props<T>) {
  const { items, isMore, place, loadMore } = list
  const ref = useRef<HTMLOListElement>(null)
  const [top, setTop] = useState(0)
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: top,
    // The bar stands over the top of the window.
    scrollPaddingStart: 60,
    initialRect: SERVER_RECT,
    initialOffset: place?.scrollY ?? 0,
    initialMeasurementsCache: (place?.measured ?? []) as never,
    getItemKey: (index) => keyOf(items[index] as T),
  })
  useLayoutEffect(() => setTop(ref.current?.offsetTop ?? 0), [])
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
    // The next screen scrolls to its own place before this one is gone: kept while one scrolls, and at a press.
    const events = ['scroll', 'pointerdown', 'keydown'] as const
    for (const event of events) document.addEventListener(event, keep, { passive: true, capture: true })
    return () => {
      for (const event of events) document.removeEventListener(event, keep, { capture: true })
    }
  }, [])

  return (
    <ol
      ref={ref}
      aria-label={label}
      aria-busy={list.isLoading}
      className={cn('relative transition-opacity', list.isStale && 'opacity-60', className)}
      style={{ height: rows.getTotalSize() }}
    >
      {shown.map(({ key, index, start }) => (
        <li
          key={key}
          ref={rows.measureElement}
          data-index={index}
          aria-posinset={index + 1}
          aria-setsize={isMore ? -1 : items.length}
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {children(items[index] as T)}
        </li>
      ))}
    </ol>
  )
}
