'use client'

import { useTranslations } from 'next-intl'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { markSpan } from '../workbench/annotation-commands'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { holdsWork, moveSpan } from '../workbench/span-commands'
import { useUi } from '../workbench/ui-handles'
import { type Found, useRepeats } from './use-repeats'

type Props = { readonly annotation: AnnotationObject; readonly isOpen: boolean; readonly onClose: () => void }

/** Where else the article says the same, to be made occurrences of the claim one by one or all at once. */
export function RepeatsDialog({ annotation, isOpen, onClose }: Props) {
  const t = useTranslations('spans.repeats')
  const { store, run, making } = useBench()
  const ui = useUi()
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const found = useRepeats(annotation, isOpen)
  const isHeld = ({ span }: Found) => span !== null && holdsWork(store.getSnapshot(), span)
  const accept = ({ start, end, span }: Found) => {
    const now = store.getSnapshot()
    const claimId = annotation.claimId as string
    const draft = span
      ? moveSpan(now, span.id, claimId)
      : markSpan(now, { start, end }, { purpose: 'claim', claimId }, making).draft
    void run(draft)
  }
  /** Other figures may be another claim, or a contradiction: those are accepted one by one. */
  const sure = found.filter((one) => !one.hasOtherFigures && !isHeld(one))
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('title')}
      footer={
        <>
          {sure.length > 1 && (
            <Button
              variant="primary"
              onClick={() => {
                for (const one of sure) accept(one)
                announce(t('acceptedAll', { count: sure.length }))
              }}
            >
              {t('all', { count: sure.length })}
            </Button>
          )}
          <Button onClick={onClose}>{t('close')}</Button>
        </>
      }
    >
      <p role="status" className="pb-3 text-ink-2 text-ui">
        {found.length === 0 ? t('none') : t('found', { count: found.length })}
      </p>
      <ol className="flex flex-col gap-3">
        {found.map((one, index) => (
          <li key={one.start} className="flex flex-col gap-1.5 border-line border-t pt-3">
            <blockquote lang={article?.language} dir={article?.direction} className="font-serif leading-snug">
              {one.quote}
            </blockquote>
            <p className="text-ink-2 text-xs">
              {one.similarity === 1 ? t('identical') : t('near', { percent: Math.round(one.similarity * 100) })}
              {one.hasOtherFigures && ` · ${t('otherFigures')}`}
              {one.span && ` · ${t('marked')}`}
              {isHeld(one) && ` · ${t('held')}`}
            </p>
            <div className="flex gap-1.5">
              <Button
                size="sm"
                disabled={isHeld(one)}
                aria-label={t('acceptLabel', { number: index + 1 })}
                onClick={() => {
                  accept(one)
                  announce(t('accepted'))
                }}
              >
                {t('accept')}
              </Button>
              <Button
                size="sm"
                variant="quiet"
                aria-label={t('showLabel', { number: index + 1 })}
                onClick={() => {
                  onClose()
                  ui.surface?.scrollTo(one)
                  store.select({ start: one.start, end: one.end })
                }}
              >
                {t('show')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
