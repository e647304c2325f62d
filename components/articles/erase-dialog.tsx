'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeletedArticle } from '@/domain/article/deleted-article'
import type { EraseArticle } from '@/domain/article/inputs'
import { Checkbox } from '../ui/checkbox'
import { Notice } from '../ui/notice'
import { TypeToConfirm } from '../ui/type-to-confirm'

/** Erases a deleted article; a refusal comes in words. */
export type Erase = (
  input: EraseArticle,
) => Promise<{ readonly ok: true } | { readonly ok: false; readonly message: string }>

type Props = {
  /** The article to be erased; undefined while the dialog is closed. */
  readonly article: DeletedArticle | undefined
  readonly erase: Erase
  readonly onClose: () => void
  readonly onErased: (article: DeletedArticle) => void
}

/** Says what erasing removes and what it cannot reach, and is confirmed by typing the title. */
export function EraseDialog({ article, erase, onClose, onErased }: Props) {
  const t = useTranslations('articles.erase')
  const [withSources, setWithSources] = useState(true)
  const confirm = async (title: string) => {
    if (!article) return null
    return erase({ id: article.id, rev: article.rev, title, sources: withSources ? 'erase' : 'keep' })
  }
  return (
    <TypeToConfirm
      name={article?.title}
      title={t('title')}
      label={t('typeTitle')}
      hint={t('typeTitleHint')}
      action={t('action')}
      busy={t('busy')}
      failed={t('failed')}
      confirm={confirm}
      onClose={onClose}
      onDone={() => article && onErased(article)}
    >
      {article && (
        <>
          <p
            lang={article.language}
            dir={article.direction}
            className="w-fit max-w-full break-words font-semibold font-serif text-base"
          >
            {article.title}
          </p>
          <p>{t('removes', { claims: article.claims, comments: article.comments })}</p>
          {article.ownSources.length > 0 && (
            <Sources titles={article.ownSources} isChecked={withSources} onChange={setWithSources} />
          )}
          <p className="text-ink-2">{t('copies')}</p>
          <Notice kind="warning">{t('notReached')}</Notice>
        </>
      )}
    </TypeToConfirm>
  )
}

const SHOWN = 5

type SourcesProps = {
  readonly titles: readonly string[]
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

function Sources({ titles, isChecked, onChange }: SourcesProps) {
  const t = useTranslations('articles.erase')
  return (
    <div>
      <Checkbox
        label={t('sources', { count: titles.length })}
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <ul className="ms-6 list-disc ps-4 text-ink-2 text-xs">
        {titles.slice(0, SHOWN).map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat, and the list never changes.
          <li key={index} className="break-words">
            {title}
          </li>
        ))}
        {titles.length > SHOWN && <li>{t('moreSources', { count: titles.length - SHOWN })}</li>}
      </ul>
    </div>
  )
}
