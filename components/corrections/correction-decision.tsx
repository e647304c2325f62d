'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { decideCorrection } from '../workbench/correction-commands'
import { StetForm } from './stet-form'

type Props = {
  readonly correction: AnnotationObject
  /** Whether the question why the words stand is open. */
  readonly isAsking: boolean
  readonly onAsk: (isAsking: boolean) => void
}

/** What became of a correction, by whom and why; and for an editor, what may become of it. */
export function CorrectionDecision({ correction, isAsking, onAsk }: Props) {
  const t = useTranslations('corrections')
  const { store, run } = useBench()
  const people = useWorkbench((state) => state.people)
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const box = useRef<HTMLDivElement>(null)
  const wasAsking = useRef(isAsking)
  // The question came in place of its button; when it is closed, the keyboard is where the buttons are.
  useEffect(() => {
    if (wasAsking.current && !isAsking) box.current?.querySelector('button')?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  const { id, correctionState, correctionStateBy, correctionStateReason } = correction
  const state = correctionState ?? 'proposed'
  const by = people.find((person) => person.id === correctionStateBy)?.name
  const decide = (next: typeof state, reason?: string) =>
    void run(decideCorrection(store.getSnapshot(), id, next, reason))
  return (
    <div ref={box} className="flex flex-col gap-2 text-ui">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
        {by && <span className="text-ink-2 text-xs">{t('decidedBy', { name: by })}</span>}
      </p>
      {correctionStateReason && (
        <p dir="auto" className="whitespace-pre-line break-words">
          {correctionStateReason}
        </p>
      )}
      {isEditor && !isAsking && (
        <div className="flex flex-wrap gap-1.5">
          {state === 'proposed' && (
            <Button size="sm" onClick={() => decide('accepted')}>
              {t('decide.accepted')}
            </Button>
          )}
          {(state === 'proposed' || state === 'accepted') && (
            <Button size="sm" onClick={() => onAsk(true)}>
              {t('decide.stet')}
            </Button>
          )}
          {(state === 'proposed' || state === 'accepted') && (
            <Button size="sm" onClick={() => decide('entered')}>
              {t('decide.entered')}
            </Button>
          )}
          {state !== 'proposed' && (
            <Button size="sm" variant="quiet" onClick={() => decide('proposed')}>
              {t('decide.proposed')}
            </Button>
          )}
        </div>
      )}
      {isEditor && isAsking && (
        <StetForm
          onStet={(reason) => {
            decide('stet', reason)
            onAsk(false)
          }}
          onClose={() => onAsk(false)}
        />
      )}
    </div>
  )
}

const TONES = { proposed: 'open', accepted: 'true', stet: 'neutral', entered: 'neutral' } as const
