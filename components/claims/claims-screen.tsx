'use client'

import { ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { WORK_STATES } from '@/domain/claim/claim'
import { CLAIM_SORTS, type ClaimFacets, type ClaimListItem } from '@/domain/claim/claim-list'
import type { Page } from '@/domain/paging/page'
import type { LoadFacets, LoadPage } from '../lists/fetch-list'
import { FilterSelect } from '../lists/filter-select'
import type { ListFilters } from '../lists/list-address'
import { NothingListed } from '../lists/nothing-listed'
import { SearchedList } from '../lists/searched-list'
import { SortSelect } from '../lists/sort-select'
import { type ListState, useList } from '../lists/use-list'
import { WorkingSelect } from '../lists/working-select'
import { ListedClaim } from './listed-claim'

const FILTERS = ['q', 'state', 'rating', 'speaker', 'article', 'working', 'sort']

type Props = {
  readonly initial: { readonly filters: ListFilters; readonly page: Page<ClaimListItem> }
  /** What "in two days" counts from (UTC, ISO 8601). */
  readonly now: string
  readonly loadPage: LoadPage<ClaimListItem>
  readonly loadFacets: LoadFacets<ClaimFacets>
}

/** Every claim of the house, whatever article it stands in. */
export function ClaimsScreen({ now, ...options }: Props) {
  const t = useTranslations('lists.claims')
  const list = useList({ known: FILTERS, ...options })
  return (
    <SearchedList
      section="claims"
      title={t('title')}
      list={list}
      searchLabel={t('search')}
      countLabel={(total) => t('count', total)}
      choices={<Choices list={list} />}
      empty={<NothingListed section="claims" command="claim" icon={<ListChecks aria-hidden />} />}
      label={t('rows')}
      estimate={78}
    >
      {(claim) => <ListedClaim claim={claim} now={now} />}
    </SearchedList>
  )
}

function Choices({ list }: { readonly list: ListState<ClaimListItem, ClaimFacets> }) {
  const t = useTranslations('lists.claims')
  const { filters, facets, setFilter } = list
  const choose = (name: string) => (value: string) => setFilter(name, value)
  return (
    <>
      <FilterSelect
        label={t('state')}
        any={t('anyState')}
        value={filters.state ?? ''}
        options={WORK_STATES.map((value) => ({ value, label: t(`states.${value}`), count: facets?.states[value] }))}
        onChoose={choose('state')}
      />
      <FilterSelect
        label={t('rating')}
        any={t('anyRating')}
        value={filters.rating ?? ''}
        options={(facets?.ratings ?? []).map(({ key, label, ...count }) => ({ value: key, label, count }))}
        onChoose={choose('rating')}
      />
      <FilterSelect
        label={t('speaker')}
        any={t('anySpeaker')}
        value={filters.speaker ?? ''}
        options={(facets?.speakers ?? []).map(({ speaker, ...count }) => ({ value: speaker, label: speaker, count }))}
        onChoose={choose('speaker')}
      />
      <WorkingSelect value={filters.working ?? ''} onChoose={choose('working')} />
      {filters.article && (
        <FilterSelect
          label={t('oneArticle')}
          any={t('anyArticle')}
          value={filters.article}
          options={[{ value: filters.article, label: t('oneArticle') }]}
          onChoose={choose('article')}
        />
      )}
      <SortSelect
        value={filters.sort ?? CLAIM_SORTS[0]}
        options={CLAIM_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        onChoose={(sort) => setFilter('sort', sort === CLAIM_SORTS[0] ? '' : sort)}
      />
    </>
  )
}
