'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Guide } from '@/domain/guide/guide'
import type { WorkbenchHead } from '@/domain/workbench/objects'
import { languageName } from '../articles/languages'
import { TopBar } from '../shell/top-bar'
import { ButtonLink } from '../ui/button'
import { NotFetched } from './fetching'
import { hasStrip } from './strip-marks'
import type { AskedLink } from './use-address'
import { type BenchProblem, useBenchOf } from './use-bench-of'
import { Frame, Workbench } from './workbench'

type Props = {
  readonly head: Omit<WorkbenchHead, 'opening'>
  /** The first screens of the article, drawn on the server. */
  readonly opening: ReactNode
  /** What the address asks for besides the article. */
  readonly asked: AskedLink | null
  /** Of the guide through the first minutes; null where there is none. */
  readonly guide: Guide | null
}

/** The article as the server drew it, until its annotations have arrived; then the workbench. */
export function WorkbenchLoader({ head, opening, asked, guide }: Props) {
  const { article, me } = head
  const { bench, problem, retry } = useBenchOf(article.id, me)
  if (bench) return <Workbench bench={bench} asked={asked} guide={guide} />
  return <Waiting head={head} opening={opening} problem={problem} onRetry={retry} />
}

type WaitingProps = Omit<Props, 'asked' | 'guide'> & {
  readonly problem: BenchProblem | null
  readonly onRetry: () => void
}

function Waiting({ head, opening, problem, onRetry }: WaitingProps) {
  const t = useTranslations('workbench')
  const locale = useLocale()
  const { article } = head
  return (
    <Frame
      bar={
        <TopBar
          crumbs={[
            { label: t('articles'), href: '/articles' },
            { label: article.title, language: article.language, direction: article.direction },
          ]}
          actions={
            <ButtonLink variant="primary" href={`/articles/${article.id}/report`}>
              {t('report')}
            </ButtonLink>
          }
        />
      }
    >
      <div className="w-66 shrink-0 border-line border-e bg-paper max-[75rem]:hidden min-[110rem]:w-84" />
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col">
        <h1 className="sr-only">{t('heading', { title: article.title })}</h1>
        {problem && <NotFetched problem={problem} onRetry={onRetry} className="m-3 mb-0 md:mx-6" />}
        <div className="flex min-h-0 flex-1">
          <section
            aria-label={t('article.label')}
            aria-busy={!problem}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with the keyboard
            tabIndex={0}
            className="min-h-0 min-w-0 flex-1 overflow-y-auto outline-offset-[-2px] md:px-6 md:py-7"
          >
            <div className="mx-auto min-h-full max-w-[44rem] border-line bg-paper px-5 pt-6 pb-28 md:rounded md:border md:px-14 md:pt-10 md:pb-16">
              <p className="mb-4 font-sans text-ink-2 text-ui">
                {t('loading.facts', { words: head.words, language: languageName(article.language, locale) })}
              </p>
              {opening}
            </div>
          </section>
          {hasStrip(head.words) && <div className="w-6 shrink-0 border-line border-s bg-paper max-md:hidden" />}
        </div>
      </main>
      <div className="shrink-0 border-line bg-paper max-md:hidden md:w-80 md:border-s min-[75rem]:w-[23.5rem] min-[110rem]:w-[28rem]" />
    </Frame>
  )
}
