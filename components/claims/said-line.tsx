'use client'

import { ArrowLeftRight, Quote } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { otherAspect } from '@/domain/claim/claim'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { InPlaceForm } from '../ui/in-place-form'
import { TextField } from '../ui/text-field'
import { useBench, useWorkbench } from '../workbench/bench-context'
import { CommandKey } from '../workbench/command-key'
import type { ClaimRow } from '../workbench/derived'
import { counterpartOf, turnRound } from '../workbench/said-commands'
import { comeBack, leaveFrom, useUi } from '../workbench/ui-handles'
import { useKeptForm } from '../workbench/use-kept-form'
import type { Verbs } from '../workbench/verbs'

type Props = {
  readonly row: ClaimRow
  readonly verbs: Verbs
  readonly canSplit: boolean
  readonly isReadOnly: boolean
}

/** That somebody said it, and that it is so: the other claim on these words, or the way to make one. */
export function SaidLine({ row, verbs, canSplit, isReadOnly }: Props) {
  const t = useTranslations('workbench.said')
  const { store, run } = useBench()
  const { claim } = row
  const other = useWorkbench((state) => counterpartOf(state, claim.id))
  const number = useWorkbench((state, derived) => derived.claimRow(state, other?.id ?? null)?.number ?? 0)
  if (!other || !claim.aspect) return canSplit && !isReadOnly ? <Splitting row={row} verbs={verbs} /> : null
  const turned = otherAspect(claim.aspect)
  const turn = () => {
    void run(turnRound(store.getSnapshot(), claim.id, turned))
    announce(t('turned', { aspect: t(turned) }))
  }
  return (
    <div className="flex w-full flex-wrap items-center gap-x-2 gap-y-1 rounded-lg bg-desk px-3 py-1.5 text-ui">
      <p className="min-w-0 flex-1 basis-48">
        {t('this', { aspect: t(claim.aspect) })}{' '}
        <button
          type="button"
          onClick={() => verbs.said()}
          className="min-h-6 rounded text-start font-semibold text-accent underline-offset-2 hover:underline"
        >
          {t('also', { number, aspect: t(turned) })} <CommandKey command="said" />
        </button>
      </p>
      {!isReadOnly && (
        <Button size="sm" variant="quiet" className="-ms-2 forced-colors:ms-0" onClick={turn}>
          <ArrowLeftRight aria-hidden />
          {t('turn')}
        </Button>
      )}
    </div>
  )
}

/** Makes the second claim at once where it is known who said it, and asks otherwise. */
function Splitting({ row, verbs }: { readonly row: ClaimRow; readonly verbs: Verbs }) {
  const t = useTranslations('workbench.said')
  const ui = useUi()
  const [isOpen, setOpen] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const ask = () => {
      // At once: the very next key already belongs to the name.
      flushSync(() => setOpen(true))
      form.current?.querySelector('input')?.focus()
    }
    ui.askSpeaker = ask
    return () => {
      if (ui.askSpeaker === ask) ui.askSpeaker = null
    }
  }, [ui])
  const split = () => {
    leaveFrom(ui)
    if (!verbs.said()) ui.askSpeaker?.()
  }
  const close = () => {
    flushSync(() => setOpen(false))
    comeBack(ui)
  }
  if (isOpen)
    return (
      <div ref={form} className="w-full">
        <SpeakerForm claimId={row.id} onName={(name) => void verbs.said(name)} onClose={close} />
      </div>
    )
  return (
    <Button size="sm" variant="quiet" className="-ms-2 forced-colors:ms-0 self-start" onClick={split}>
      <Quote aria-hidden />
      {t('split')} <CommandKey command="said" />
    </Button>
  )
}

type FormProps = {
  readonly claimId: string
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

/** Who said it: Enter splits, Esc leaves. */
function SpeakerForm({ claimId, onName, onClose }: FormProps) {
  const t = useTranslations('workbench.said')
  const [values, setValues, forget] = useKeptForm(`said:${claimId}`, { name: '' })
  const [isTried, setTried] = useState(false)
  const name = values.name.trim()
  const leave = () => {
    forget()
    onClose()
  }
  const save = () => {
    setTried(true)
    if (name === '') return
    leave()
    onName(name)
  }
  return (
    <InPlaceForm label={t('split')} keepLabel={t('make')} cancelLabel={t('cancel')} onKeep={save} onLeave={leave}>
      <TextField
        label={t('who')}
        hint={t('whoHint')}
        dir="auto"
        maxLength={2000}
        value={values.name}
        error={isTried && name === '' ? t('nobody') : undefined}
        onChange={(event) => setValues({ name: event.target.value })}
      />
    </InPlaceForm>
  )
}
