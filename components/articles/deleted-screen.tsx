'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuid } from 'uuid'
import { type DeletedArticle, KEPT_DAYS } from '@/domain/article/deleted-article'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { EmptyState } from '../ui/empty-state'
import { showToast } from '../ui/toast-queue'
import { DeletedRow } from './deleted-row'
import { type Erase, EraseDialog } from './erase-dialog'
import type { SendCommand } from './use-article-saving'

type Props = {
  readonly articles: readonly DeletedArticle[]
  /** How an article is erased; undefined for whoever may not. */
  readonly erase: Erase | undefined
  readonly sendCommand: SendCommand
}

/** Articles that were deleted: each can be brought back, or erased for good. */
export function DeletedScreen({ articles, erase, sendCommand }: Props) {
  const t = useTranslations('articles')
  const router = useRouter()
  const [erasing, setErasing] = useState<DeletedArticle>()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const shown = articles.filter(({ id }) => !gone.has(id))

  const restore = async ({ id, title }: DeletedArticle) => {
    const failed = t('list.notRestored', { title })
    const answer = await sendCommand({ name: 'restoreArticle', input: { id }, idempotencyKey: uuid() }).catch(
      () => null,
    )
    if (!answer?.ok) return showToast({ kind: 'problem', text: answer ? answer.message : failed })
    setGone((now) => new Set([...now, id]))
    showToast({ text: t('deleted.restored', { title }) })
    router.refresh()
  }

  return (
    <>
      <TopBar crumbs={[{ label: t('title'), href: '/articles' }, { label: t('deleted.title') }]} />
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto flex max-w-5xl flex-col gap-4 p-3 sm:p-6">
        <header>
          <h1 className="font-bold font-serif text-2xl">{t('deleted.title')}</h1>
          <p className="mt-1 max-w-prose text-ink-2 text-ui">
            {t(erase ? 'deleted.introErase' : 'deleted.intro', { days: KEPT_DAYS })}
          </p>
        </header>
        {shown.length > 0 ? (
          <ul aria-label={t('deleted.title')} className="divide-y divide-line rounded-lg border border-line bg-paper">
            {shown.map((article) => (
              <DeletedRow
                key={article.id}
                article={article}
                onRestore={() => void restore(article)}
                onErase={erase && (() => setErasing(article))}
              />
            ))}
          </ul>
        ) : (
          <div className="rounded-lg border border-line bg-paper">
            <EmptyState icon={<Trash2 aria-hidden />} title={t('deleted.none')}>
              {t('deleted.noneText')}
            </EmptyState>
          </div>
        )}
      </main>
      {erase && (
        <EraseDialog
          key={erasing?.id}
          article={erasing}
          erase={erase}
          onClose={() => setErasing(undefined)}
          onErased={({ id, title }) => {
            setErasing(undefined)
            setGone((now) => new Set([...now, id]))
            showToast({ text: t('erase.done', { title }) })
          }}
        />
      )}
    </>
  )
}
