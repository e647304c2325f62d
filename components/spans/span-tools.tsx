'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { EDITOR_NO_CHECK_REASONS, NO_CHECK_REASONS, PURPOSES } from '@/domain/annotation/annotation'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { Menu } from '../ui/menu'
import type { MenuItem } from '../ui/menu-items'
import { showToast } from '../ui/toast-queue'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { changePurpose, holdsWork, type Repurposing, splitSpan } from '../workbench/span-commands'
import { useUi } from '../workbench/ui-handles'
import { useChosen } from '../workbench/use-chosen'
import type { Verbs } from '../workbench/verbs'
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
  const purposes = usePurposes(annotation)
  const isClaim = purpose === 'claim' && annotation.claimId !== null
  const { store, run, making } = useBench()
  const [open, setOpen] = useState<'same' | 'repeats' | 'split' | null>(null)
  const occurrences = useWorkbench((state, derived) =>
    isClaim ? derived.spansOf(state, annotation.claimId ?? '').length : 0,
  )
  const canSplit = occurrences > 1
  const isOneOfMany = occurrences > 2
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
          className="px-1.5"
          disabled={!canMove}
          aria-keyshortcuts="b"
          onClick={() => ui.changeBounds?.()}
        >
          {t('bounds')}
        </Button>
        <Button
          size="sm"
          className="px-1.5"
          aria-pressed={isChosen}
          aria-keyshortcuts="i"
          onClick={() => verbs.select([id])}
        >
          {t('select')}
        </Button>
        <Menu
          size="sm"
          align="start"
          className="gap-0.5 px-1.5"
          label={t('changePurpose')}
          trigger={
            <>
              {t('purpose')}
              <ChevronDown aria-hidden className="size-3! text-ink-2" />
            </>
          }
          items={purposes}
        />
        {isClaim && (
          <>
            <Button
              size="sm"
              className="px-1.5"
              disabled={start === null}
              aria-haspopup="dialog"
              onClick={() => setOpen('repeats')}
            >
              {t('occurrences')}
            </Button>
            <Button
              size="sm"
              className="px-1.5"
              aria-expanded={open === 'same'}
              onClick={() => setOpen(open === 'same' ? null : 'same')}
            >
              {t('sameClaim')}
            </Button>
            {canSplit && (
              <Button
                size="sm"
                className="px-1.5"
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

/** The other purposes, as lines of a menu: no-check with each of its reasons. */
function usePurposes(annotation: AnnotationObject): readonly MenuItem[] {
  const t = useTranslations('spans')
  const { store, run, making } = useBench()
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const { id } = annotation
  const become = (to: Repurposing, what: string) => {
    const state = store.getSnapshot()
    const now = state.objects.annotation.get(id)
    if (!now) return
    // Said here at once; the house refuses it as well.
    if (holdsWork(state, now)) {
      showToast({ text: t('tools.holdsWork') })
      return announce(t('tools.holdsWork'))
    }
    const draft = changePurpose(state, id, to, making)
    if (!draft) return
    void run(draft)
    const text = t('tools.changed', { what })
    announce(text)
    showToast({
      text,
      action: { label: t('tools.undo'), onAct: () => void run(draft.undo?.(store.getSnapshot()) ?? null) },
    })
  }
  const act = (key: string, label: string, to: Repurposing): MenuItem => ({
    kind: 'act',
    key,
    label,
    onAct: () => become(to, label),
  })
  const others = PURPOSES.filter((purpose) => purpose !== annotation.purpose && purpose !== 'no-check')
  const reasons = NO_CHECK_REASONS.filter((reason) => isEditor || !EDITOR_NO_CHECK_REASONS.includes(reason))
  return [
    ...others.map((purpose) => act(purpose, t(`purpose.${purpose}`), { purpose })),
    ...(annotation.purpose === 'no-check'
      ? []
      : reasons.map((reason) => act(reason, t(`reason.${reason}`), { purpose: 'no-check', reason }))),
  ]
}
