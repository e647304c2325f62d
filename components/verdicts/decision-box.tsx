'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { isOutOfDate } from '@/domain/claim/standing'
import { hasNoRatings } from '@/domain/scale/scale'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { InPlaceForm } from '../ui/in-place-form'
import { Notice } from '../ui/notice'
import { TextArea } from '../ui/text-area'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { assessmentOf, decideClaim, decisionOf, reopenClaim } from '../workbench/claim-commands'
import { CommandKey } from '../workbench/command-key'
import type { ClaimRow } from '../workbench/derived'
import { comeBack, leaveFrom, useUi } from '../workbench/ui-handles'
import { useOneAct } from '../workbench/use-one-act'
import { useWhen } from '../workbench/use-when'
import { RatingGroup } from './rating-group'
import { StillHolds } from './still-holds'
import { VerdictChip } from './verdict-chip'

type Props = { readonly row: ClaimRow; readonly onConfirm: () => void }

/** The settled verdict, and whether it is still about this claim; and for an editor, the way to settle one or open it again. */
export function DecisionBox({ row, onConfirm }: Props) {
  const t = useTranslations('workbench.decision')
  const when = useWhen()
  const { store } = useBench()
  const asOneAct = useOneAct()
  const decision = useWorkbench((state) => decisionOf(state, row.id))
  const mine = useWorkbench((state) => assessmentOf(state, row.id, state.me.id))
  const isEditor = useWorkbench(({ me }) => me.role === 'editor' || me.role === 'admin')
  const people = useWorkbench((state) => state.people)
  const rating = useWorkbench((state, derived) => derived.ratings(state).get(decision?.ratingId ?? '') ?? null)
  const rule = useWorkbench((state) => state.settleRule.rule)
  const [isOpen, setOpen] = useState(false)
  const ui = useUi()
  const reopen = useRef<HTMLButtonElement>(null)
  const mayDecide = isEditor && (decision !== null || row.state !== 'open')
  const isSettled = decision !== null
  useEffect(() => {
    if (!mayDecide) return
    const decide = () => {
      if (isSettled) return reopen.current?.focus()
      // At once: the very next key already belongs to the ratings.
      flushSync(() => setOpen(true))
    }
    ui.decide = decide
    return () => {
      if (ui.decide === decide) ui.decide = null
    }
  }, [ui, mayDecide, isSettled])
  const close = () => {
    flushSync(() => setOpen(false))
    comeBack(ui)
  }
  if (decision) {
    const name = people.find(({ id }) => id === decision.userId)?.name ?? ''
    return (
      <div className="flex flex-col gap-1 rounded-lg border border-line bg-desk px-3 py-2 text-ui">
        <p className="flex flex-wrap items-center gap-2">
          <VerdictChip rating={rating} isConcluded />
          <span className="font-semibold">{t('settled', { verdict: rating?.label ?? decision.conclusion ?? '' })}</span>
          <span className="text-ink-2 text-xs">{t('by', { name, when: when(decision.decidedAt) })}</span>
        </p>
        {decision.reason && (
          <p dir="auto" className="whitespace-pre-line">
            {decision.reason}
          </p>
        )}
        {isOutOfDate(decision, row.claim) && (
          // One press confirms both where one's own verdict is out of date too.
          <Notice
            kind="warning"
            actions={isEditor && !isOutOfDate(mine, row.claim) && <StillHolds onConfirm={onConfirm} />}
          >
            {t('changedSince')}
          </Notice>
        )}
        {isEditor && (
          <Button
            ref={reopen}
            size="sm"
            className="self-start"
            onClick={() => {
              const draft = reopenClaim(store.getSnapshot(), row.id)
              asOneAct(draft ? [draft] : [], t('reopened', { number: row.number }))
              comeBack(ui)
            }}
          >
            {t('reopen')}
          </Button>
        )}
      </div>
    )
  }
  if (!isEditor || row.state === 'open') return null
  if (!isOpen) {
    const isCalledFor = row.state === 'disputed' || rule === 'editor'
    return (
      <Button
        size="sm"
        variant={isCalledFor ? 'outline' : 'quiet'}
        className="self-start"
        onClick={() => {
          leaveFrom(ui)
          setOpen(true)
        }}
      >
        {t('settle')} <CommandKey command="decide" />
      </Button>
    )
  }
  return <DecisionForm row={row} onClose={close} />
}

function DecisionForm({ row, onClose }: { readonly row: ClaimRow; readonly onClose: () => void }) {
  const t = useTranslations('workbench.decision')
  const { store, run, making } = useBench()
  const ratings = useWorkbench(({ scale }) => scale.ratings)
  const isSentence = useWorkbench(({ scale }) => hasNoRatings(scale))
  const [chosen, setChosen] = useState(row.rating?.id ?? null)
  const [conclusion, setConclusion] = useState(row.conclusion ?? '')
  const [reason, setReason] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"], textarea')?.focus(), [])
  const isGiven = isSentence ? conclusion.trim() !== '' : chosen !== null
  const settle = () => {
    if (!isGiven) return
    const verdict = isSentence
      ? { ratingId: null, conclusion: conclusion.trim() }
      : { ratingId: chosen, conclusion: null }
    void run(decideClaim(store.getSnapshot(), row.id, { ...verdict, reason: reason.trim() }, making))
    const said = isSentence ? verdict.conclusion : ratings.find(({ id }) => id === verdict.ratingId)?.label
    announce(t('settled', { verdict: said ?? '' }))
    onClose()
  }
  return (
    <InPlaceForm
      ref={form}
      labelledBy="decision-heading"
      keepLabel={t('settleNow')}
      cancelLabel={t('cancel')}
      isComplete={isGiven}
      onKeep={settle}
      onLeave={onClose}
    >
      <h4 id="decision-heading" className="font-semibold text-ui">
        {t('heading')}
      </h4>
      {isSentence ? (
        <TextArea
          label={t('conclusion')}
          dir="auto"
          value={conclusion}
          maxLength={2000}
          onChange={(event) => setConclusion(event.target.value)}
        />
      ) : (
        <RatingGroup
          ratings={ratings.filter(({ isRetired }) => !isRetired)}
          chosen={chosen}
          labelledBy="decision-heading"
          onChoose={(rating) => setChosen(rating?.id ?? null)}
        />
      )}
      <TextArea
        label={t('reason')}
        dir="auto"
        value={reason}
        maxLength={20_000}
        onChange={(event) => setReason(event.target.value)}
      />
    </InPlaceForm>
  )
}
