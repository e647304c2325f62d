'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import type { WorkbenchHead } from '@/domain/workbench/objects'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import type { Bench } from '../workbench/bench'
import { BenchContext } from '../workbench/bench-context'
import { ConflictDialog } from '../workbench/conflict-dialog'
import { Fetching } from '../workbench/fetching'
import { KeysButton } from '../workbench/keys-button'
import { BarSaveIndicator, SaveTrouble, useSaveSpeech } from '../workbench/save-indicator'
import { useBenchOf } from '../workbench/use-bench-of'
import { CorrectionsList } from './corrections-list'

type Head = Pick<WorkbenchHead, 'article' | 'me'>

/** The frame of the list until the corrections have arrived; then the list. */
export function CorrectionsLoader({ head }: { readonly head: Head }) {
  const t = useTranslations('corrections.list')
  const { bench, problem, retry } = useBenchOf(head.article.id, head.me)
  if (bench) return <OpenList bench={bench} article={head.article} />
  return (
    <Frame article={head.article}>
      <Fetching label={t('fetching')} problem={problem} onRetry={retry} />
    </Frame>
  )
}

function OpenList({ bench, article }: { readonly bench: Bench; readonly article: Head['article'] }) {
  useEffect(() => bench.open(), [bench])
  const openKeys = useRef(() => {})
  return (
    <BenchContext value={bench}>
      <SpokenSaves />
      <Frame article={article} status={<BarSaveIndicator />} actions={<KeysButton onOpen={() => openKeys.current()} />}>
        <SaveTrouble />
        <ConflictDialog />
        <CorrectionsList
          onKeys={(open) => {
            openKeys.current = open
          }}
        />
      </Frame>
    </BenchContext>
  )
}

function SpokenSaves() {
  useSaveSpeech()
  return null
}

type FrameProps = {
  readonly article: Head['article']
  readonly status?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

function Frame({ article, status, actions, children }: FrameProps) {
  const t = useTranslations('corrections.list')
  const { id, title, language, direction } = article
  return (
    <>
      <TopBar
        crumbs={[{ label: title, href: `/articles/${id}`, language, direction }, { label: t('crumb') }]}
        status={status}
        actions={actions}
      />
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto flex w-full max-w-4xl flex-col gap-4 px-3 py-5 sm:px-6 sm:py-7"
      >
        <h1 className="break-words font-semibold font-serif text-xl">
          {t.rich('heading', {
            title,
            name: (chunks) => (
              <bdi lang={language} dir={direction}>
                {chunks}
              </bdi>
            ),
          })}
        </h1>
        {children}
      </main>
    </>
  )
}
