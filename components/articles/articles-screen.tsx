'use client'

import { FilePlus2, Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ARTICLE_STATUSES } from '@/domain/article/article'
import { ARTICLE_SORTS, type ArticleFacets, type ArticleListItem } from '@/domain/article/article-list'
import type { Page } from '@/domain/paging/page'
import type { LoadFacets, LoadPage } from '../lists/fetch-list'
import { FilterSelect } from '../lists/filter-select'
import type { ListFilters } from '../lists/list-address'
import { ListFrame } from '../lists/list-frame'
import { SoughtText } from '../lists/marked-text'
import { SearchField } from '../lists/search-field'
import { SortSelect } from '../lists/sort-select'
import { type ListState, useList } from '../lists/use-list'
import { WorkingSelect } from '../lists/working-select'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ArticlesTable } from './articles-table'
import type { Brought } from './intake'
import { handOver } from './intake-handoff'
import { PageIntake } from './page-intake'
import type { SendCommand } from './use-article-saving'
import { useRemoval } from './use-removal'

const FILTERS = ['q', 'status', 'working', 'sort']

type Props = {
  readonly initial: { readonly filters: ListFilters; readonly page: Page<ArticleListItem> }
  /** What "two hours ago" counts from (UTC, ISO 8601): the same on the server and here. */
  readonly now: string
  /** Whether this person may add and delete articles. */
  readonly mayEdit: boolean
  /** How many deleted articles this person could bring back. */
  readonly deleted: number
  readonly sendCommand: SendCommand
  readonly loadPage: LoadPage<ArticleListItem>
  readonly loadFacets: LoadFacets<ArticleFacets>
}

/** Every article of the house, and how far its check has come. */
export function ArticlesScreen({ now, mayEdit, deleted, sendCommand, ...options }: Props) {
  const t = useTranslations('articles')
  const lists = useTranslations('lists.articles')
  const router = useRouter()
  const read = useList({ known: FILTERS, ...options })
  const { removed, remove } = useRemoval(sendCommand, read.refresh)
  const list = { ...read, items: read.items.filter(({ id }) => !removed.has(id)) }
  const add = (labelLook?: string) => (
    <ButtonLink href="/articles/new" variant="primary">
      <Plus aria-hidden />
      <span className={labelLook}>{t('add.action')}</span>
    </ButtonLink>
  )
  const bring = (brought: Brought) => {
    handOver(brought)
    router.push('/articles/new')
  }

  return (
    <>
      {mayEdit && <PageIntake onBring={bring} />}
      <ListFrame
        section="articles"
        title={t('title')}
        list={list}
        countLabel={(total) => lists('count', total)}
        // On a telephone the three lists need the room.
        actions={mayEdit && list.items.length > 0 && add('max-sm:sr-only')}
        search={
          <SearchField
            label={lists('search')}
            value={list.filters.q ?? ''}
            onSearch={(text) => list.setFilter('q', text, true)}
          />
        }
        choices={<Choices list={list} />}
        empty={
          <EmptyState
            icon={<FilePlus2 aria-hidden />}
            title={t('empty.title')}
            action={mayEdit && add()}
            className="rounded-lg border border-line bg-paper"
          >
            {mayEdit ? t('empty.text') : t('empty.readOnly')}
          </EmptyState>
        }
        after={
          mayEdit && (
            <>
              {deleted + removed.size > 0 && (
                <Link href="/articles/deleted" className="w-fit text-ui">
                  {t('deleted.open', { count: deleted + removed.size })}
                </Link>
              )}
              {list.items.length > 0 && <p className="hidden text-ink-2 text-xs sm:block">{t('list.dropHint')}</p>}
            </>
          )
        }
      >
        <SoughtText q={list.filters.q ?? ''}>
          <ArticlesTable list={list} now={now} onDelete={mayEdit ? remove : undefined} />
        </SoughtText>
      </ListFrame>
    </>
  )
}

function Choices({
  list: { filters, facets, setFilter },
}: {
  readonly list: ListState<ArticleListItem, ArticleFacets>
}) {
  const t = useTranslations('lists.articles')
  return (
    <>
      <FilterSelect
        label={t('status')}
        any={t('anyStatus')}
        value={filters.status ?? ''}
        options={ARTICLE_STATUSES.map((value) => ({
          value,
          label: t(`statuses.${value}`),
          count: facets?.statuses[value],
        }))}
        onChoose={(status) => setFilter('status', status)}
      />
      <WorkingSelect
        value={filters.working ?? ''}
        counts={facets?.workings}
        onChoose={(working) => setFilter('working', working)}
      />
      <SortSelect
        value={filters.sort ?? ARTICLE_SORTS[0]}
        options={ARTICLE_SORTS.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        onChoose={(sort) => setFilter('sort', sort === ARTICLE_SORTS[0] ? '' : sort)}
      />
    </>
  )
}
