'use client'

import { Link, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { AnnotationPanel } from '../claims/annotation-panel'
import { ClaimPanel } from '../claims/claim-panel'
import { DiscussionThread } from '../discussion/discussion-thread'
import { SpanTools } from '../spans/span-tools'
import { afterPaint } from '../ui/after-paint'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
import { IconButton } from '../ui/icon-button'
import { useBench, useWorkbench } from './bench-context'
import { CommandKey, useSpokenKey } from './command-key'
import { PinnedBar } from './pinned-bar'
import { SaveIndicator } from './save-indicator'
import { useUi } from './ui-handles'
import type { Verbs } from './verbs'
import { WayControl } from './way-control'

/** The active annotation; a column on wide screens, a sheet from below on narrow ones. */
export const SidePanel = memo(function SidePanel({ verbs }: { readonly verbs: Verbs }) {
  const t = useTranslations('workbench.panel')
  const { store } = useBench()
  const ui = useUi()
  const claimKey = useSpokenKey('claim')
  const shownId = useShown()
  const annotation = useWorkbench(({ objects }) => objects.annotation.get(shownId ?? ''))
  const canWrite = useWorkbench(({ me }) => me.role !== 'viewer')
  const isClaim = annotation?.purpose === 'claim' && !annotation.isProposal
  useAboveSheet(annotation)
  return (
    <aside
      aria-label={t('label')}
      className={cn(
        'z-10 min-h-0 shrink-0 overflow-y-auto overscroll-contain border-line bg-paper md:w-80 md:[contain:strict] md:border-s min-[75rem]:w-[23.5rem] min-[110rem]:w-[28rem]',
        'max-md:max-h-[62dvh] max-md:rounded-t-2xl max-md:border-t max-md:shadow-floating',
        !annotation && 'max-md:hidden',
      )}
    >
      {annotation && (
        <div className="sticky top-0 z-10 flex items-center justify-between bg-paper ps-4 pe-2 pt-1 md:hidden">
          <SaveIndicator isShort />
          <IconButton
            label={t('close')}
            onClick={() => {
              store.activate(null)
              ui.list?.focus()
            }}
          >
            <X aria-hidden />
          </IconButton>
        </div>
      )}
      <PinnedBar verbs={verbs} />
      {annotation && canWrite && !annotation.isProposal && (
        <SpanTools key={`tools ${annotation.id}`} annotation={annotation} verbs={verbs} />
      )}
      {isClaim && annotation.claimId && (
        <ClaimPanel claimId={annotation.claimId} annotationId={annotation.id} verbs={verbs} />
      )}
      {annotation && !isClaim && <AnnotationPanel key={annotation.id} annotation={annotation} verbs={verbs} />}
      {annotation && (
        <div className="mx-4 mb-6 flex items-center justify-between border-line border-t pt-2">
          <Button size="sm" variant="quiet" className="-ms-2 forced-colors:ms-0" onClick={verbs.copyLink}>
            <Link aria-hidden />
            {t('copyLink')}
            <CommandKey command="copyLink" />
          </Button>
          {isClaim && canWrite && (
            <IconButton label={t('deleteClaim')} onClick={() => verbs.remove(annotation.id)}>
              <Trash2 aria-hidden />
            </IconButton>
          )}
        </div>
      )}
      {!annotation && (
        <div className="flex flex-col gap-5 p-4">
          <div className="flex flex-col gap-1">
            <h2 className="font-semibold font-serif text-lg">{t('emptyTitle')}</h2>
            <p className="text-ink-2 text-ui">{t('emptyText', { key: claimKey })}</p>
          </div>
          <section className="flex flex-col gap-2">
            <h3 className="font-semibold text-ink-2 text-ui">{t('articleDiscussion')}</h3>
            <DiscussionThread subject={{}} isReadOnly={!canWrite} />
          </section>
        </div>
      )}
      <WayControl />
    </aside>
  )
})

/**
 * The active annotation, a frame late: first the person sees in the article where they are, then the
 * panel is drawn. Keys that need the panel ask for it at once.
 */
function useShown(): string | null {
  const ui = useUi()
  const { store } = useBench()
  const activeId = useWorkbench((state) => state.activeId)
  const [shownId, setShown] = useState(activeId)
  useEffect(() => (shownId === activeId ? undefined : afterPaint(() => setShown(activeId))), [shownId, activeId])
  useEffect(() => {
    const show = () => flushSync(() => setShown(store.getSnapshot().activeId))
    ui.showPanel = show
    return () => {
      if (ui.showPanel === show) ui.showPanel = null
    }
  }, [ui, store])
  return shownId
}

/** On a narrow screen the sheet takes of the article's height: the active words are brought into what is left. */
function useAboveSheet(shown: AnnotationObject | undefined): void {
  const ui = useUi()
  const { start = null, end = null } = shown ?? {}
  useEffect(() => {
    if (start === null || end === null || !matchMedia('(max-width: 767px)').matches) return
    const frame = requestAnimationFrame(() => ui.surface?.scrollTo({ start, end }))
    return () => cancelAnimationFrame(frame)
  }, [start, end, ui])
}
