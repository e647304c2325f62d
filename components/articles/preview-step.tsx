'use client'

import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef } from 'react'
import type { DocumentNode } from '@/domain/document/document'
import type { ImportedArticle } from '@/domain/document/imported-article'
import { Button } from '../ui/button'
import { useAnnounce } from '../ui/live-regions'
import { ArticlePreview } from './article-preview'
import type { Details } from './details'
import { DetailsForm } from './details-form'
import { ExclusionList } from './exclusion-list'
import { IntakeProblemNotice } from './intake-problem-notice'
import { type SendCommand, useArticleSaving } from './use-article-saving'

type Props = {
  readonly article: ImportedArticle
  readonly details: Details
  readonly megabytes: number
  readonly sendCommand: SendCommand
  readonly onDetails: (details: Details) => void
  readonly onBack: () => void
  readonly onSaved: (id: string) => void
}

function countHeadings(node: DocumentNode): number {
  if (node.type === 'heading') return 1
  return 'content' in node ? node.content.reduce((sum, child) => sum + countHeadings(child), 0) : 0
}

/** The article as it will be, with everything that was recognised in it open to change. */
export function PreviewStep({ article, details, megabytes, sendCommand, onDetails, onBack, onSaved }: Props) {
  const t = useTranslations('articles')
  const announce = useAnnounce()
  const heading = useRef<HTMLHeadingElement>(null)
  const { isSaving, problem, save } = useArticleSaving(sendCommand, onSaved)
  const found = t('add.found', { headings: countHeadings(article.document), excluded: article.excluded.length })
  useEffect(() => {
    heading.current?.focus()
    announce(found)
  }, [announce, found])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSaving && details.title.trim() !== '') void save(article, details)
  }

  return (
    <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_23rem] lg:items-start">
      <form
        aria-label={t('add.detailsLabel')}
        onSubmit={submit}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        className="flex min-w-0 flex-col gap-5 lg:sticky lg:top-17.5 lg:order-last lg:max-h-[calc(100dvh-5.5rem)] lg:overflow-y-auto lg:px-1"
      >
        <header>
          <h1 ref={heading} tabIndex={-1} className="font-bold font-serif text-2xl">
            {t('add.check')}
          </h1>
          <p className="mt-1 text-ink-2 text-ui">{found}</p>
        </header>
        <DetailsForm details={details} errors={errorsOf(problem)} onChange={onDetails} />
        <ExclusionList
          proposals={article.excluded}
          language={details.language}
          direction={details.direction}
          included={details.included}
          onChange={(included) => onDetails({ ...details, included })}
        />
        <div className="sticky bottom-0 flex flex-col gap-2 border-line border-t bg-desk py-3">
          {problem && (
            <IntakeProblemNotice problem={problem} megabytes={megabytes} onRetry={() => save(article, details)} />
          )}
          <div className="flex flex-wrap items-center gap-2">
            <Button size="lg" variant="quiet" className="-ms-3 forced-colors:ms-0" onClick={onBack}>
              <ArrowLeft aria-hidden className="rtl:rotate-180" />
              {t('add.back')}
            </Button>
            <Button type="submit" size="lg" variant="primary" className="ms-auto" aria-disabled={isSaving}>
              {isSaving ? t('add.saving') : t('add.save')}
            </Button>
          </div>
        </div>
      </form>
      <ArticlePreview article={article} details={details} />
    </div>
  )
}

function errorsOf(problem: ReturnType<typeof useArticleSaving>['problem']): Readonly<Record<string, string>> {
  return problem?.kind === 'refused' ? (problem.fields ?? {}) : {}
}
