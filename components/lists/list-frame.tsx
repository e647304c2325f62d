'use client'

import { SearchX, SlidersHorizontal } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { CappedCount } from '@/domain/paging/page'
import { MAIN_ID, type Section, TopBar } from '../shell/top-bar'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { said } from './filter-select'
import type { ListFilters } from './list-address'
import type { ListState } from './use-list'

type Props = {
  readonly section: Section
  readonly title: string
  readonly list: ListState<unknown, { readonly total: CappedCount }>
  /** "12 claims". */
  readonly countLabel: (total: { readonly count: number; readonly text: string }) => string
  readonly actions?: ReactNode
  /** The box that searches; like the filters not shown while there is nothing to choose from. */
  readonly search: ReactNode
  /** Filters and order; on a narrow screen behind a button. */
  readonly choices: ReactNode
  /** What stands where the list would, when the house has nothing of the kind. */
  readonly empty: ReactNode
  /** What stands below, whatever the list shows. */
  readonly after?: ReactNode
  readonly children: ReactNode
}

/** Heading, filters and the list itself: the same on every list, and never jumping while it loads. */
export function ListFrame({
  section,
  title,
  list,
  countLabel,
  actions,
  search,
  choices,
  empty,
  after,
  children,
}: Props) {
  const t = useTranslations('lists')
  const format = useFormatter()
  const { items, filters, facets, isLoading, isStale, hasFailed } = list
  const isFiltered = Object.keys(filters).some((name) => name !== 'sort')
  const isNothing = items.length === 0 && !isFiltered && !isStale
  const text = facets && countLabel({ count: facets.total.count, text: said(format, facets.total) })
  useSpokenCount(text)
  return (
    <>
      <TopBar section={section} crumbs={[{ label: title }]} actions={actions} />
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-7xl flex-col gap-3 p-3 sm:p-6">
        <div className="flex items-baseline gap-3">
          <h1 className="font-bold font-serif text-2xl">{title}</h1>
          {!isNothing && <p className="min-h-5 text-ink-2 text-xs tabular-nums">{text}</p>}
        </div>
        {isNothing ? (
          empty
        ) : (
          <>
            {(items.length > 1 || isFiltered || isStale) && (
              <Toolbar
                search={search}
                choices={choices}
                filters={filters}
                onClear={isFiltered ? list.clear : undefined}
              />
            )}
            {hasFailed && (
              <Notice
                kind="problem"
                actions={
                  <Button size="sm" onClick={list.refresh}>
                    {t('again')}
                  </Button>
                }
              >
                {t('failed')}
              </Notice>
            )}
            {items.length > 0 ? (
              children
            ) : (
              <div className="rounded-lg border border-line bg-paper" aria-busy={isLoading}>
                <EmptyState
                  icon={<SearchX aria-hidden />}
                  title={isStale || isLoading ? t('looking') : t('nothing.title')}
                  action={<Button onClick={list.clear}>{t('clear')}</Button>}
                >
                  {t('nothing.text')}
                </EmptyState>
              </div>
            )}
          </>
        )}
        {after}
      </main>
    </>
  )
}

type ToolbarProps = Pick<Props, 'search' | 'choices'> & {
  readonly filters: ListFilters
  readonly onClear: (() => void) | undefined
}

function Toolbar({ search, choices, filters, onClear }: ToolbarProps) {
  const t = useTranslations('lists')
  const id = useId()
  const [isOpen, setOpen] = useState(() => Object.keys(filters).some((name) => name !== 'q'))
  return (
    <div className="flex flex-wrap items-center gap-2">
      {search}
      <Button
        className="sm:hidden"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <SlidersHorizontal aria-hidden />
        {t('filters')}
      </Button>
      <div id={id} className={cn('contents', !isOpen && 'max-sm:hidden')}>
        {choices}
      </div>
      {onClear && (
        <Button variant="quiet" onClick={onClear}>
          {t('clear')}
        </Button>
      )}
    </div>
  )
}

/** Says how much a filter left, but not what one sees on arriving. */
function useSpokenCount(text: string | undefined): void {
  const heard = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (text === undefined) return
    if (heard.current !== undefined && heard.current !== text) announce(text)
    heard.current = text
  }, [text])
}
