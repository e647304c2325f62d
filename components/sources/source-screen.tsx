'use client'

import { Link2Off, Lock } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Page } from '@/domain/paging/page'
import type { DeletedFile } from '@/domain/source/deleted-file'
import { safeHref } from '@/domain/source/safe-href'
import type { Citation, SourceSuggestion } from '@/domain/source/source-list'
import type { SourceObject } from '@/domain/workbench/objects'
import { knownByAddress } from '../evidence/known-address'
import type { LoadPage } from '../lists/fetch-list'
import { useList } from '../lists/use-list'
import { VirtualList } from '../lists/virtual-list'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { EmptyState } from '../ui/empty-state'
import { Notice } from '../ui/notice'
import { showToast } from '../ui/toast-queue'
import { DeletedFiles } from './deleted-files'
import type { EraseFile } from './erase-file-dialog'
import { ListedCitation } from './listed-citation'
import { SourceFacts } from './source-facts'
import { SourceFiles } from './source-files'
import { SourceForm } from './source-form'
import { type SendCommand, useSource } from './use-source'

type Props = {
  readonly source: SourceObject
  /** Whether this person may change it and its files. */
  readonly canWrite: boolean
  readonly deletedFiles: readonly DeletedFile[]
  /** How a file is erased; undefined for whoever may not. */
  readonly erase: EraseFile | undefined
  readonly sendCommand: SendCommand
  readonly suggest: (typed: string) => Promise<readonly SourceSuggestion[]>
  readonly page: Page<Citation>
  readonly loadPage: LoadPage<Citation>
}

const NO_FILTERS: readonly string[] = []
const noFacets = () => Promise.resolve(undefined)

/** One source of the library: what is known of it, its files, and every claim it is cited for. */
export function SourceScreen(props: Props) {
  const { source: given, page, loadPage, canWrite, deletedFiles, erase, sendCommand, suggest } = props
  const t = useTranslations('lists.sources')
  const router = useRouter()
  const { source, accept, send } = useSource(given, sendCommand)
  // A file that came back is older in the list of the deleted ones, until the page is drawn anew.
  const [seen] = useState(() => new Map<string, number>())
  for (const { id, rev } of source.files) seen.set(id, rev)
  const stillDeleted = deletedFiles.filter(({ id, rev }) => rev > (seen.get(id) ?? 0))
  const [isEditing, setEditing] = useState(false)
  const main = useRef<HTMLElement>(null)
  const closeForm = () => {
    flushSync(() => setEditing(false))
    main.current?.querySelector<HTMLElement>('[data-edit]')?.focus()
  }
  const restore = async ({ id }: DeletedFile) => {
    const answer = await send('restoreFile', { id })
    if (!answer?.ok) showToast({ kind: 'problem', text: answer ? answer.message : t('noAnswer') })
    router.refresh()
  }
  const findSameAddress = async (url: string) => {
    if (safeHref(url) === null) return undefined
    const found = await suggest(url).catch(() => [])
    return knownByAddress(
      url,
      found.filter(({ id }) => id !== given.id),
    )
  }
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
      <main ref={main} id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-4xl flex-col gap-4 p-3 sm:p-6">
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
        {isEditing ? (
          <SourceForm
            source={source}
            findSameAddress={findSameAddress}
            save={(input) => send('changeSource', input)}
            onClose={closeForm}
          />
        ) : (
          <SourceFacts source={source} onEdit={canWrite ? () => setEditing(true) : undefined} />
        )}
        <SourceFiles
          source={source}
          canWrite={canWrite}
          accept={accept}
          send={send}
          onDeleted={() => router.refresh()}
        />
        <DeletedFiles
          files={stillDeleted}
          onRestore={(file) => void restore(file)}
          erase={erase}
          onErased={() => router.refresh()}
        />
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
