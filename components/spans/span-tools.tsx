'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
import { showToast } from '../ui/toast-queue'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { changePurpose, holdsWork, type Repurposing, splitSpan } from '../workbench/span-commands'
import { useUi } from '../workbench/ui-handles'
import { useChosen } from '../workbench/use-chosen'
import type { Verbs } from '../workbench/verbs'
import { PurposeMenu } from './purpose-menu'
import { RepeatsDialog } from './repeats-dialog'
import { SameClaim } from './same-claim'
import { SplitSpans } from './split-spans'

type Props = { readonly annotation: AnnotationObject; readonly verbs: Verbs }

/** What can be done to the active span itself, whatever it is for. */
export function SpanTools({ annotation, verbs }: Props) {
  const t = useTranslations('spans.tools')
  const ui = useUi()
  const { id, purpose, body, start } = annotation
  const hasSelection = useWorkbench(({ selection }) => selection !== null)
  const canMove = start !== null || hasSelection
  const become = useBecoming(annotation)
  const isClaim = purpose === 'claim' && annotation.claimId !== null
  const { store, run, making } = useBench()
  const [open, setOpen] = useState<'same' | 'repeats' | 'split' | null>(null)
  const occurrences = useWorkbench((state, derived) =>
    isClaim ? derived.spansOf(state, annotation.claimId ?? '').length : 0,
  )
  const canSplit = occurrences > 1
  const isOneOfMany = occurrences > 2
  // Six of them take two rows, also where the panel is narrowest.
  const tool = cn('px-1.5', canSplit && 'md:max-[75rem]:px-1 md:max-[75rem]:text-xs')
  const split = () => {
    if (isOneOfMany) return setOpen(open === 'split' ? null : 'split')
    void run(splitSpan(store.getSnapshot(), id, making))
    announce(t('splitDone'))
  }
  useEffect(() => {
    if (!isClaim) return
    const open = () => flushSync(() => setOpen('same'))
    ui.sameClaim = open
    return () => {
      if (ui.sameClaim === open) ui.sameClaim = null
    }
  }, [ui, isClaim])
  const isChosen = useChosen().has(id)
  const hasNoField = purpose !== 'comment' && purpose !== 'correction'
  return (
    <div className="flex flex-col gap-2 px-4 pt-3 max-md:pt-1">
      <fieldset aria-label={t('label')} className="flex flex-wrap gap-1">
        <Button
          size="sm"
          className={tool}
          disabled={!canMove}
          aria-keyshortcuts="b"
          onClick={() => ui.changeBounds?.()}
        >
          {t('bounds')}
        </Button>
        <Button
          size="sm"
          className={tool}
          aria-pressed={isChosen}
          aria-keyshortcuts="i"
          onClick={() => verbs.select([id])}
        >
          {t('select')}
        </Button>
        <PurposeMenu label={t('changePurpose')} except={purpose} onChoose={become} className={tool} />
        {isClaim && (
          <>
            <Button
              size="sm"
              className={tool}
              disabled={start === null}
              aria-haspopup="dialog"
              onClick={() => setOpen('repeats')}
            >
              {t('occurrences')}
            </Button>
            <Button
              size="sm"
              className={tool}
              aria-expanded={open === 'same'}
              onClick={() => setOpen(open === 'same' ? null : 'same')}
            >
              {t('sameClaim')}
            </Button>
            {canSplit && (
              <Button
                size="sm"
                className={tool}
                aria-expanded={isOneOfMany ? open === 'split' : undefined}
                onClick={split}
              >
                {t('split')}
              </Button>
            )}
          </>
        )}
      </fieldset>
      {open === 'split' && isClaim && <SplitSpans key={id} annotation={annotation} onClose={() => setOpen(null)} />}
      {open === 'same' && isClaim && <SameClaim key={id} annotation={annotation} onClose={() => setOpen(null)} />}
      {isClaim && <RepeatsDialog annotation={annotation} isOpen={open === 'repeats'} onClose={() => setOpen(null)} />}
      {hasNoField && body?.trim() && (
        <p className="text-ink-2 text-ui">
          {t('kept')} <bdi className="whitespace-pre-line text-ink">{body}</bdi>
        </p>
      )}
    </div>
  )
}

/** Gives the span another purpose, with a way back; not where the work on it would be lost. */
function useBecoming({ id }: AnnotationObject): (to: Repurposing, what: string) => void {
  const t = useTranslations('spans.tools')
  const { store, run, making } = useBench()
  return (to, what) => {
    const state = store.getSnapshot()
    const now = state.objects.annotation.get(id)
    if (!now) return
    // Said here at once; the house refuses it as well.
    if (holdsWork(state, now)) {
      showToast({ text: t('holdsWork') })
      return announce(t('holdsWork'))
    }
    const draft = changePurpose(state, id, to, making)
    if (!draft) return
    void run(draft)
    const text = t('changed', { what })
    announce(text)
    showToast({
      text,
      action: { label: t('undo'), onAct: () => void run(draft.undo?.(store.getSnapshot()) ?? null) },
    })
  }
}
