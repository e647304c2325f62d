'use client'

import { useTranslations } from 'next-intl'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ProgressBar } from '../ui/progress-bar'
import { markSpan } from '../workbench/annotation-commands'
import { useBench, useWorkbench } from '../workbench/bench-context'
import type { CommandDraft } from '../workbench/command'
import { mergeClaim } from '../workbench/merge-commands'
import { holdsWork, moveSpan } from '../workbench/span-commands'
import { useUi } from '../workbench/ui-handles'
import { useOneAct } from '../workbench/use-one-act'
import { type Found, useRepeats } from './use-repeats'

type Props = { readonly annotation: AnnotationObject; readonly isOpen: boolean; readonly onClose: () => void }

/** Where else the article says the same, to be made occurrences of the claim one by one or all at once. */
export function RepeatsDialog({ annotation, isOpen, onClose }: Props) {
  const t = useTranslations('spans.repeats')
  const { store, run, making } = useBench()
  const ui = useUi()
  const act = useOneAct()
  const article = useWorkbench((state) => state.objects.article.get(state.articleId))
  const { progress, found } = useRepeats(annotation, isOpen)
  const isHeld = ({ span }: Found) => span !== null && holdsWork(store.getSnapshot(), span)
  const draftOf = ({ start, end, span }: Found): CommandDraft | null => {
    const now = store.getSnapshot()
    const claimId = annotation.claimId as string
    if (span && holdsWork(now, span)) return mergeClaim(now, span.claimId as string, claimId)
    if (span) return moveSpan(now, span.id, claimId)
    return markSpan(now, { start, end }, { purpose: 'claim', claimId }, making).draft
  }
  /** Other figures may be another claim, and work is merged with open eyes: those are accepted one by one. */
  const sure = found?.filter((one) => !one.hasOtherFigures && !isHeld(one)) ?? []
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
              onClick={() =>
                act(
                  sure.flatMap((one) => draftOf(one) ?? []),
                  t('acceptedAll', { count: sure.length }),
                )
              }
            >
              {t('all', { count: sure.length })}
            </Button>
          )}
          <Button onClick={onClose}>{found === null ? t('cancel') : t('close')}</Button>
        </>
      }
    >
      {found === null && (
        <div className="pb-3">
          <ProgressBar
            label={t('looking')}
            text={t('progress', { percent: Math.round(progress * 100) })}
            total={100}
            segments={[{ key: 'read', value: Math.round(progress * 100), tone: 'true' }]}
          />
        </div>
      )}
      <p role="status" className="pb-3 text-ink-2 text-ui">
        {found === null ? t('looking') : found.length === 0 ? t('none') : t('found', { count: found.length })}
      </p>
      <ol className="flex flex-col gap-3">
        {found?.map((one, index) => (
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
                aria-label={t(isHeld(one) ? 'mergeLabel' : 'acceptLabel', { number: index + 1 })}
                onClick={() => {
                  void run(draftOf(one))
                  announce(t('accepted'))
                }}
              >
                {t(isHeld(one) ? 'merge' : 'accept')}
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
