'use client'

import { type ReactNode, useRef } from 'react'
import { cn } from '../ui/cn'
import type { ListState } from './use-list'
import { useVirtualRows } from './use-virtual-rows'

type Props<T> = {
  readonly list: ListState<T, unknown>
  readonly label: string
  /** Height of a row before it has been drawn, in CSS pixels. */
  readonly estimate: number
  readonly keyOf: (item: T) => string
  readonly children: (item: T) => ReactNode
  readonly className?: string
}

/** A list of which only what is in view is drawn. */
export function VirtualList<T>({ list, label, estimate, keyOf, children, className }: Props<T>) {
  const top = useRef<HTMLOListElement>(null)
  const { shown, measure, total } = useVirtualRows({ list, top, estimate, keyOf })
  return (
    <div className={cn('overflow-clip', className)}>
      <ol
        ref={top}
        aria-label={label}
        aria-busy={list.isLoading}
        className={cn('relative transition-opacity', list.isStale && 'opacity-60')}
        style={{ height: total }}
      >
        {shown.map(({ key, index, at, item }) => (
          <li
            key={key}
            ref={measure}
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={list.isMore ? -1 : list.items.length}
            className="absolute inset-x-0 top-0 border-line border-b last:border-b-0"
            style={{ transform: `translateY(${at}px)` }}
          >
            {children(item)}
          </li>
        ))}
      </ol>
    </div>
  )
}
