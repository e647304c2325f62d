'use client'

import { FilePlus2, Plus } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ArticleListItem } from '@/domain/article/article-list'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { ButtonLink } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { ArticlesTable } from './articles-table'
import type { Brought } from './intake'
import { handOver } from './intake-handoff'
import { PageIntake } from './page-intake'
import type { SendCommand } from './use-article-saving'
import { useRemoval } from './use-removal'

type Props = {
  readonly articles: readonly ArticleListItem[]
  /** What "two hours ago" counts from (UTC, ISO 8601): the same on the server and here. */
  readonly now: string
  /** Whether this person may add and delete articles. */
  readonly mayEdit: boolean
  /** How many deleted articles this person could bring back. */
  readonly deleted: number
  readonly sendCommand: SendCommand
}

/** Every article of the house, and how far its check has come. */
export function ArticlesScreen({ articles, now, mayEdit, deleted, sendCommand }: Props) {
  const t = useTranslations('articles')
  const router = useRouter()
  const { removed, remove } = useRemoval(sendCommand, router.refresh)
  const shown = articles.filter(({ id }) => !removed.has(id))
  const add = (
    <ButtonLink href="/articles/new" variant="primary">
      <Plus aria-hidden />
      {t('add.action')}
    </ButtonLink>
  )
  const bring = (brought: Brought) => {
    handOver(brought)
    router.push('/articles/new')
  }

  return (
    <>
      <TopBar crumbs={[{ label: t('title') }]} actions={mayEdit && shown.length > 0 && add} />
      {mayEdit && <PageIntake onBring={bring} />}
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-7xl flex-col gap-4 p-3 sm:p-6">
        <h1 className="font-bold font-serif text-2xl">{t('title')}</h1>
        {shown.length > 0 ? (
          <ArticlesTable articles={shown} now={now} onDelete={mayEdit ? remove : undefined} />
        ) : (
          <EmptyState
            icon={<FilePlus2 aria-hidden />}
            title={t('empty.title')}
            action={mayEdit && add}
            className="rounded-lg border border-line bg-paper"
          >
            {mayEdit ? t('empty.text') : t('empty.readOnly')}
          </EmptyState>
        )}
        {mayEdit && deleted + removed.size > 0 && (
          <Link href="/articles/deleted" className="w-fit text-ui">
            {t('deleted.open', { count: deleted + removed.size })}
          </Link>
        )}
        {mayEdit && shown.length > 0 && <p className="hidden text-ink-2 text-xs sm:block">{t('list.dropHint')}</p>}
      </main>
    </>
  )
}
