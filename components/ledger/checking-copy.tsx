'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useLayoutEffect, useMemo } from 'react'
import type { Coverage } from '@/domain/coverage/coverage'
import { sectionsOf } from '@/domain/document/sections'
import { statementKinds } from '@/domain/document/statement-kinds'
import type { AnnotationObject, ArticleObject } from '@/domain/workbench/objects'
import { useWorkbench } from '../workbench/bench-context'
import { CopyStatement } from './copy-statement'
import { kindAt, ledgerItems } from './ledger-items'

const NOTHING: readonly AnnotationObject[] = []

type Props = { readonly article: ArticleObject }

/** The whole article on paper, statement by statement, with room for a pencil. The file it prints to is named for it. */
export function CheckingCopy({ article }: Props) {
  const t = useTranslations('ledger.copy')
  const covered = useWorkbench((state, derived) => derived.coverage(state))
  const bySentence = useWorkbench((state, derived) => derived.bySentence(state))
  const revision = useWorkbench((state) => state.revision)
  const items = useMemo(() => ledgerItems(sectionsOf(revision.document), covered, 'all').items, [revision, covered])
  const kinds = useMemo(() => statementKinds(revision.document), [revision])
  const name = t('name', { title: article.title })
  useLayoutEffect(() => {
    const before = document.title
    document.title = name
    return () => {
      document.title = before
    }
  }, [name])
  return (
    <main aria-label={name} className="hidden bg-paper text-[10pt] text-ink leading-snug print:block">
      <Head article={article} covered={covered} />
      {items.map((item) => {
        if (item.kind === 'section') {
          return (
            <h2 key={`s${item.index}`} className="mt-4 break-after-avoid border-ink border-b pb-0.5 font-semibold">
              <bdi>{item.section.title || t('beginning')}</bdi>
              <span className="ms-3 font-normal text-[8pt]">
                {t('words', { done: item.section.wordsAccounted, total: item.section.words })}
              </span>
            </h2>
          )
        }
        const statement = covered.perSentence[item.index]
        return (
          statement && (
            <CopyStatement
              key={item.index}
              statement={statement}
              kind={kindAt(kinds, statement.start)}
              article={article}
              here={bySentence.get(item.index) ?? NOTHING}
            />
          )
        )
      })}
    </main>
  )
}

function Head({ article, covered }: { readonly article: ArticleObject; readonly covered: Coverage }) {
  const t = useTranslations('ledger.copy')
  const format = useFormatter()
  const number = useWorkbench((state) => state.revision.number)
  const me = useWorkbench((state) => state.me)
  const { title, byline, publisher, publishedAt, language, direction } = article
  return (
    <header className="border-ink border-b-2 pb-2">
      <p className="font-semibold text-[8pt] uppercase tracking-wide">{t('title')}</p>
      <h1 lang={language} dir={direction} className="font-semibold font-serif text-[16pt] leading-tight">
        {title}
      </h1>
      <p>
        <bdi>{[byline, publisher, publishedAt].filter(Boolean).join(' · ')}</bdi>
      </p>
      <p className="mt-1">{t('words', { done: covered.wordsAccounted, total: covered.words })}</p>
      <p className="text-[8pt]">
        {t('printed', {
          name: me.name,
          revision: number,
          when: format.dateTime(new Date(), { dateStyle: 'long', timeStyle: 'short' }),
        })}
      </p>
      <p className="mt-1 text-[8pt]">{t('signs')}</p>
    </header>
  )
}
