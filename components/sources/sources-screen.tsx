'use client'

import { Library } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Page } from '@/domain/paging/page'
import { SOURCE_KINDS } from '@/domain/source/source'
import { SOURCE_SORTS, type SourceFacets, type SourceListItem } from '@/domain/source/source-list'
import type { LoadFacets, LoadPage } from '../lists/fetch-list'
import { FilterSelect } from '../lists/filter-select'
import type { ListFilters } from '../lists/list-address'
import { NothingListed } from '../lists/nothing-listed'
import { SearchedList } from '../lists/searched-list'
import { SortSelect } from '../lists/sort-select'
import { type ListState, useList } from '../lists/use-list'
import { ListedSource } from './listed-source'

const FILTERS = ['q', 'kind', 'confidential', 'sort']

type Props = {
  readonly initial: { readonly filters: ListFilters; readonly page: Page<SourceListItem> }
  readonly loadPage: LoadPage<SourceListItem>
  readonly loadFacets: LoadFacets<SourceFacets>
}

/** The library: everything that was ever cited. */
export function SourcesScreen(options: Props) {
  const t = useTranslations('lists.sources')
  const list = useList({ known: FILTERS, ...options })
  return (
    <SearchedList
      section="sources"
      title={t('title')}
      list={list}
      searchLabel={t('search')}
      countLabel={(total) => t('count', total)}
      choices={<Choices list={list} />}
      empty={<NothingListed section="sources" command="source" icon={<Library aria-hidden />} />}
      label={t('rows')}
      estimate={66}
    >
      {(source) => <ListedSource source={source} />}
    </SearchedList>
  )
}

function Choices({ list }: { readonly list: ListState<SourceListItem, SourceFacets> }) {
  const t = useTranslations('lists.sources')
  const { filters, facets, setFilter } = list
  return (
    <>
      <FilterSelect
        label={t('kind')}
        any={t('anyKind')}
        value={filters.kind ?? ''}
        options={SOURCE_KINDS.filter((kind) => facets?.kinds[kind] || kind === filters.kind).map((value) => ({
          value,
          label: t(`kinds.${value}`),
          count: facets?.kinds[value],
        }))}
        onChoose={(kind) => setFilter('kind', kind)}
      />
      {(facets?.confidential || filters.confidential) && (
        <FilterSelect
          label={t('confidentiality')}
          any={t('anyConfidentiality')}
          value={filters.confidential ?? ''}
          options={[
            { value: 'true', label: t('confidentialOnly'), count: facets?.confidential },
            { value: 'false', label: t('openOnly') },
          ]}
          onChoose={(value) => setFilter('confidential', value)}
        />
      )}
      <SortSelect
        value={filters.sort ?? SOURCE_SORTS[0]}
        options={SOURCE_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        onChoose={(sort) => setFilter('sort', sort === SOURCE_SORTS[0] ? '' : sort)}
      />
    </>
  )
}
