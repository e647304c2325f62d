'use client'

import { Search, SearchX } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Page } from '@/domain/paging/page'
import type { SearchFacets } from '@/domain/search/search'
import type { LoadFacets, LoadPage } from '../lists/fetch-list'
import { said } from '../lists/filter-select'
import type { ListFilters } from '../lists/list-address'
import { SoughtText } from '../lists/marked-text'
import { SearchField } from '../lists/search-field'
import { type ListState, useList } from '../lists/use-list'
import { useTaughtKey } from '../lists/use-taught-key'
import { VirtualList } from '../lists/virtual-list'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Kbd } from '../ui/kbd'
import { Notice } from '../ui/notice'
import { FOUND_KINDS, type FoundItem } from './found-item'
import { FoundRow } from './found-row'

const FILTERS = ['q', 'in']

type Props = {
  readonly initial: { readonly filters: ListFilters; readonly page: Page<FoundItem> }
  readonly loadPage: LoadPage<FoundItem>
  readonly loadFacets: LoadFacets<SearchFacets>
}
type Found = ListState<FoundItem, SearchFacets>

/** Everything of the house at once: articles and their texts, claims, sources. */
export function SearchScreen(options: Props) {
  const t = useTranslations('lists.search')
  const common = useTranslations('lists')
  const list = useList({ known: FILTERS, ...options })
  const { filters, items, hasFailed } = list
  const q = filters.q ?? ''
  return (
    <>
      <TopBar section="search" crumbs={[{ label: t('title') }]} />
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-5xl flex-col gap-3 p-3 sm:p-6">
        <h1 className="font-bold font-serif text-2xl">{t('title')}</h1>
        <SearchField
          label={t('label')}
          value={q}
          onSearch={(text) => list.setFilter('q', text, true)}
          takesFocus={q === ''}
          className="basis-auto sm:basis-auto"
        />
        {q !== '' && <Kinds list={list} />}
        {hasFailed && (
          <Notice
            kind="problem"
            actions={
              <Button size="sm" onClick={list.refresh}>
                {common('again')}
              </Button>
            }
          >
            {common('failed')}
          </Notice>
        )}
        {items.length > 0 ? (
          <SoughtText q={q}>
            <VirtualList
              list={list}
              label={t('rows')}
              estimate={66}
              keyOf={({ kind, id }) => `${kind} ${id}`}
              className="rounded-lg border border-line bg-paper"
            >
              {(item) => <FoundRow item={item} />}
            </VirtualList>
          </SoughtText>
        ) : (
          <NothingFound list={list} />
        )}
      </main>
    </>
  )
}

/** How much of each kind was found, and the way to only that. */
function Kinds({ list }: { readonly list: Found }) {
  const t = useTranslations('lists.search')
  const format = useFormatter()
  const { filters, facets, setFilter } = list
  const shown = filters.in ?? ''
  const counts =
    facets && FOUND_KINDS.map((kind) => t(`count.${kind}`, { text: said(format, facets[kind]) })).join(', ')
  const heard = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (counts !== undefined && heard.current !== undefined && heard.current !== counts) announce(counts)
    if (counts !== undefined) heard.current = counts
  }, [counts])
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are buttons that choose a view, no fields of a form.
    <div role="group" aria-label={t('kinds')} className="flex flex-wrap gap-1">
      {['', ...FOUND_KINDS].map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={shown === kind}
          onClick={() => setFilter('in', kind)}
          className="flex min-h-8 items-center gap-1.5 rounded-lg border border-line bg-paper px-2.5 text-ui hover:bg-desk max-sm:px-1.5 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
        >
          {t(`in.${kind === '' ? 'all' : (kind as FoundItem['kind'])}`)}
          {kind !== '' && facets && (
            <span className="tabular-nums">{said(format, facets[kind as FoundItem['kind']])}</span>
          )}
        </button>
      ))}
    </div>
  )
}

function NothingFound({ list }: { readonly list: Found }) {
  const t = useTranslations('lists.search')
  const common = useTranslations('lists')
  const { filters, isStale, isLoading, setFilter } = list
  const isAsked = (filters.q ?? '') !== ''
  const name = useTaughtKey('search')
  const isLooking = isStale || isLoading
  const key = (text: ReactNode) => <Kbd>{text}</Kbd>
  return (
    <div className="rounded-lg border border-line bg-paper" aria-busy={isLooking}>
      {isAsked ? (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={isLooking ? common('looking') : common('nothing.title')}
          action={
            filters.in && !isLooking ? (
              <Button onClick={() => setFilter('in', '')}>{t('everywhere')}</Button>
            ) : undefined
          }
        >
          {t('nothing')}
        </EmptyState>
      ) : (
        <EmptyState icon={<Search aria-hidden />} title={t('empty.title')}>
          {t.rich('empty.text', { key, name })}
        </EmptyState>
      )}
    </div>
  )
}
