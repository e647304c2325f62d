'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EDITOR_NO_CHECK_REASONS, NO_CHECK_REASONS } from '@/domain/annotation/annotation'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { CorrectionFields } from '../corrections/correction-fields'
import { DiscussionThread } from '../discussion/discussion-thread'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { TextArea } from '../ui/text-area'
import { acceptProposals, changeAnnotation } from '../workbench/annotation-commands'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { useSavedText } from '../workbench/use-saved-text'
import type { Verbs } from '../workbench/verbs'

type Props = { readonly annotation: AnnotationObject; readonly verbs: Verbs }

/** An annotation that is no claim: a comment, a correction, a no-check, an exclusion, a proposal. */
export function AnnotationPanel({ annotation, verbs }: Props) {
  const t = useTranslations('workbench.annotation')
  const { store, run } = useBench()
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  const { id, purpose, isProposal } = annotation
  return (
    <article aria-labelledby="annotation-heading" className="flex flex-col gap-4 p-4 pb-8">
      <h2 id="annotation-heading" className="font-semibold text-ink-2 text-ui">
        {isProposal ? t('proposal') : t(`heading.${purpose}`)}
      </h2>
      <blockquote
        lang={article?.language}
        dir={article?.direction}
        className="whitespace-pre-line border-line-strong border-s-2 ps-3 font-serif text-lg leading-snug"
      >
        {annotation.quote}
      </blockquote>
      {annotation.start === null && <p className="text-rate-false text-ui">{t('unanchored')}</p>}
      {purpose === 'comment' && <BodyField key={id} annotation={annotation} isReadOnly={!canWrite} />}
      {purpose === 'correction' && <OneCorrection key={id} annotation={annotation} isReadOnly={!canWrite} />}
      {purpose === 'no-check' && <ReasonField annotation={annotation} isReadOnly={!canWrite} />}
      {purpose === 'excluded' && !isProposal && <p className="text-ink-2 text-ui">{t('excludedText')}</p>}
      {(purpose === 'comment' || purpose === 'correction') && (
        <section className="flex flex-col gap-2">
          <h3 className="font-semibold text-ink-2 text-ui">{t('discussion')}</h3>
          <DiscussionThread key={id} subject={{ annotationId: id }} isReadOnly={!canWrite} />
        </section>
      )}
      {canWrite && (
        <div className="flex flex-wrap gap-2">
          {isProposal ? (
            <>
              <Button variant="primary" onClick={() => void run(acceptProposals(store.getSnapshot(), [id]))}>
                {t('accept')}
              </Button>
              <Button onClick={() => verbs.remove(id)}>{t('dismiss')}</Button>
            </>
          ) : (
            <Button variant="danger" onClick={() => verbs.remove(id)}>
              <Trash2 aria-hidden />
              {t('delete')}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}

type FieldProps = { readonly annotation: AnnotationObject; readonly isReadOnly: boolean }

function BodyField({ annotation, isReadOnly }: FieldProps) {
  const t = useTranslations('workbench.annotation')
  const { store, run } = useBench()
  const saved = useSavedText({
    field: `annotation:${annotation.id}:body`,
    property: 'body',
    value: annotation.body ?? '',
    rev: annotation.rev || null,
    onCommit: (body, begun) => {
      const before = { body: annotation.body === null ? null : begun.before.body }
      void run(changeAnnotation(store.getSnapshot(), annotation.id, { body }, { ...begun, before }))
    },
  })
  return (
    <TextArea
      label={t('comment')}
      dir="auto"
      autoFocus={false}
      readOnly={isReadOnly}
      maxLength={20_000}
      {...saved.fieldProps}
    />
  )
}

/** A correction by itself; one that belongs to a claim stands with its claim as well. */
function OneCorrection({ annotation, isReadOnly }: FieldProps) {
  const { store, run } = useBench()
  const me = useWorkbench((state) => state.me)
  const isEditor = me.role === 'editor' || me.role === 'admin'
  return (
    <CorrectionFields
      correction={annotation}
      field={`annotation:${annotation.id}`}
      isWritten
      isReadOnly={isReadOnly || !(isEditor || annotation.createdBy === me.id)}
      onChange={(fields, begun) => void run(changeAnnotation(store.getSnapshot(), annotation.id, fields, begun))}
    />
  )
}

function ReasonField({ annotation, isReadOnly }: FieldProps) {
  const t = useTranslations('workbench.annotation')
  const r = useTranslations('workbench.reason')
  const { store, run } = useBench()
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const reasons = NO_CHECK_REASONS.filter(
    (reason) => isEditor || reason === annotation.reason || !EDITOR_NO_CHECK_REASONS.includes(reason),
  )
  return (
    <Select
      label={t('why')}
      disabled={isReadOnly}
      value={annotation.reason ?? 'opinion'}
      options={reasons.map((value) => ({ value, label: r(value) }))}
      onChange={(event) =>
        void run(
          changeAnnotation(store.getSnapshot(), annotation.id, {
            reason: event.target.value as (typeof NO_CHECK_REASONS)[number],
          }),
        )
      }
    />
  )
}
