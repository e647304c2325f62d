'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useCallback, useRef } from 'react'
import { MAX_ARTICLE_BYTES, type Working } from '@/domain/article/article'
import { MAIN_ID, TopBar } from '../shell/top-bar'
import { BusyBar } from '../ui/busy-bar'
import { Button } from '../ui/button'
import type { ReadArticle } from './intake'
import { IntakeProblemNotice } from './intake-problem-notice'
import { PageIntake } from './page-intake'
import { PasteBox } from './paste-box'
import { PreviewStep } from './preview-step'
import type { SendCommand } from './use-article-saving'
import { useIntake } from './use-intake'

const MEGABYTES = MAX_ARTICLE_BYTES / 1024 / 1024

type Props = {
  /** Whose unsaved article this is. */
  readonly person: string
  /** How articles are checked here unless something else is chosen. */
  readonly working: Working
  readonly readArticle: ReadArticle
  readonly sendCommand: SendCommand
}

/** Takes an article in: bring it, look at it, save it. */
export function AddArticleScreen({ person, working, readArticle, sendCommand }: Props) {
  const t = useTranslations('articles')
  const common = useTranslations('common')
  const router = useRouter()
  const box = useRef<HTMLTextAreaElement>(null)
  const intake = useIntake({ person, maxBytes: MAX_ARTICLE_BYTES, working, readArticle })
  const { brought, article, details, problem, isReading } = intake
  const showPlace = useCallback((at: number) => {
    box.current?.focus()
    box.current?.setSelectionRange(at, at + 1)
  }, [])

  return (
    <>
      <TopBar crumbs={[{ label: t('title'), href: '/articles' }, { label: t('add.title') }]} />
      <PageIntake onBring={intake.readNow} />
      <main id={MAIN_ID} tabIndex={-1} className="mx-auto max-w-7xl p-4 sm:p-6">
        {article && details ? (
          <PreviewStep
            article={article}
            details={details}
            megabytes={MEGABYTES}
            sendCommand={sendCommand}
            onDetails={intake.setDetails}
            onBack={intake.back}
            onSaved={async (id) => {
              await intake.done()
              router.push(`/articles/${id}`)
            }}
          />
        ) : (
          <div className="mx-auto flex max-w-3xl flex-col gap-4">
            <header>
              <h1 className="font-bold font-serif text-2xl">{t('add.title')}</h1>
              <p className="mt-1 text-ink-2 text-ui">{t('add.intro')}</p>
            </header>
            {problem && (
              <IntakeProblemNotice
                problem={problem}
                megabytes={MEGABYTES}
                onRetry={intake.read}
                onShowPlace={showPlace}
              />
            )}
            {isReading && (
              <BusyBar label={t('add.reading')} action={<Button onClick={intake.cancel}>{common('cancel')}</Button>} />
            )}
            <PasteBox
              brought={brought}
              megabytes={MEGABYTES}
              isBusy={isReading}
              boxRef={box}
              onBring={intake.bring}
              onFile={(file) => intake.readNow({ kind: 'file', file })}
              onRemoveFile={intake.removeFile}
              onContinue={intake.read}
            />
          </div>
        )}
      </main>
    </>
  )
}
