'use client'

import type { ComponentProps, ReactNode } from 'react'
import type { CappedCount } from '@/domain/paging/page'
import type { Section } from '../shell/top-bar'
import { ListFrame } from './list-frame'
import { SoughtText } from './marked-text'
import { SearchField } from './search-field'
import type { ListState } from './use-list'
import { VirtualList } from './virtual-list'

type Props<T> = {
  readonly section: Section
  readonly title: string
  readonly list: ListState<T, { readonly total: CappedCount }>
  /** What the box searches. */
  readonly searchLabel: string
  readonly countLabel: ComponentProps<typeof ListFrame>['countLabel']
  /** Filters and order. */
  readonly choices: ReactNode
  readonly empty: ReactNode
  /** What the rows are. */
  readonly label: string
  /** Height of a row before it has been drawn, in CSS pixels. */
  readonly estimate: number
  readonly children: (item: T) => ReactNode
}

/** A list of the house with its search: what claims and sources have in common. */
export function SearchedList<T extends { readonly id: string }>({
  list,
  searchLabel,
  label,
  estimate,
  children,
  ...frame
}: Props<T>) {
  const q = list.filters.q ?? ''
  return (
    <ListFrame
      {...frame}
      list={list}
      search={<SearchField label={searchLabel} value={q} onSearch={(text) => list.setFilter('q', text, true)} />}
    >
      <SoughtText q={q}>
        <VirtualList
          list={list}
          label={label}
          estimate={estimate}
          keyOf={({ id }) => id}
          className="rounded-lg border border-line bg-paper"
        >
          {children}
        </VirtualList>
      </SoughtText>
    </ListFrame>
  )
}
