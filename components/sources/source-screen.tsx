'use client'

import { Link2Off, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback } from 'react'
import type { Page } from '@/domain/paging/page'
import { safeHref } from '@/domain/source/safe-href'
import type { Citation } from '@/domain/source/source-list'
import type { SourceObject } from '@/domain/workbench/objects'
import type { LoadPage } from '../lists/fetch-list'
import { useList } from '../lists/use-list'
import { VirtualList } from '../lists/virtual-list'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { ListedCitation } from './listed-citation'

type Props = {
  readonly source: SourceObject
  readonly page: Page<Citation>
  readonly loadPage: LoadPage<Citation>
}

const NO_FILTERS: readonly string[] = []
const noFacets = () => Promise.resolve(undefined)

/** One source of the library: what is known of it, and every claim it is cited for. */
export function SourceScreen({ source, page, loadPage }: Props) {
  const t = useTranslations('lists.sources')
  const lists = useTranslations('lists')
  const list = useList({
    known: NO_FILTERS,
    initial: { filters: {}, page },
    loadPage: useCallback(
      (_filters, after, signal) => loadPage({ source: source.id }, after, signal),
      [source.id, loadPage],
    ) as LoadPage<Citation>,
    loadFacets: noFacets,
  })
  return (
    <>
      <TopBar
        crumbs={[
          { label: t('title'), href: '/sources' },
          { label: source.title, isName: true },
        ]}
      />
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-4xl flex-col gap-4 p-3 sm:p-6">
        <div className="flex flex-wrap items-start gap-3">
          <h1 className="min-w-0 flex-1 break-words font-bold font-serif text-2xl">
            <bdi>{source.title}</bdi>
          </h1>
          {source.isConfidential && (
            <Chip tone="mixed" className="mt-1.5">
              <Lock aria-hidden />
              {t('confidential')}
            </Chip>
          )}
        </div>
        <Facts source={source} />
        <h2 className="mt-2 font-semibold text-lg">{t('whereCited')}</h2>
        {list.hasFailed && (
          <Notice
            kind="problem"
            actions={
              <Button size="sm" onClick={list.refresh}>
                {lists('again')}
              </Button>
            }
          >
            {lists('failed')}
          </Notice>
        )}
        {list.items.length > 0 ? (
          <VirtualList
            list={list}
            label={t('whereCited')}
            estimate={92}
            keyOf={({ evidenceId }) => evidenceId}
            className="rounded-lg border border-line bg-paper"
          >
            {(citation) => <ListedCitation citation={citation} />}
          </VirtualList>
        ) : (
          <EmptyState
            icon={<Link2Off aria-hidden />}
            title={t('notCited.title')}
            className="rounded-lg border border-line bg-paper"
          >
            {t('notCited.text')}
          </EmptyState>
        )}
      </main>
    </>
  )
}

function Facts({ source }: { readonly source: SourceObject }) {
  const t = useTranslations('lists.sources')
  return (
    <section aria-label={t('facts')} className="rounded-lg border border-line bg-paper p-4">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-ui">
        <Fact name={t('kind')}>{t(`kinds.${source.kind}`)}</Fact>
        <Fact name={t('address')}>{source.url && <OutLink href={source.url} />}</Fact>
        <Fact name={t('archive')}>{source.archiveUrl && <OutLink href={source.archiveUrl} />}</Fact>
        <Fact name={t('publisher')}>{source.publisher}</Fact>
        <Fact name={t('author')}>{source.author}</Fact>
        <Fact name={t('publishedAt')}>{source.publishedAt}</Fact>
        <Fact name={t('accessedAt')}>{source.accessedAt}</Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (!children) return null
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd className="min-w-0 break-words">
        <bdi>{children}</bdi>
      </dd>
    </>
  )
}

function OutLink({ href }: { readonly href: string }) {
  const safe = safeHref(href)
  if (safe === null) return href
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow" className="text-accent underline">
      {href}
    </a>
  )
}
