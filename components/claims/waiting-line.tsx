'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { InPlaceForm } from '../ui/in-place-form'
import { TextField } from '../ui/text-field'
import { useBench } from '../workbench/bench-context'
import { setWaiting } from '../workbench/claim-commands'
import { CommandKey } from '../workbench/command-key'
import type { ClaimRow } from '../workbench/derived'
import { comeBack, leaveFrom, useUi } from '../workbench/ui-handles'
import { useKeptForm } from '../workbench/use-kept-form'
import { WaitingText } from './waiting-text'

type Props = { readonly row: ClaimRow; readonly isReadOnly: boolean }

/** On whom the claim waits, with its clock; and the way to say so. */
export function WaitingLine({ row, isReadOnly }: Props) {
  const t = useTranslations('workbench.waiting')
  const { store, run, making } = useBench()
  const ui = useUi()
  const [isOpen, setOpen] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const { claim } = row
  useEffect(() => {
    if (isReadOnly) return
    const wait = () => {
      // At once: the very next key already belongs to the name.
      flushSync(() => setOpen(true))
      form.current?.querySelector('input')?.focus()
    }
    ui.wait = wait
    return () => {
      if (ui.wait === wait) ui.wait = null
    }
  }, [ui, isReadOnly])
  const open = () => {
    leaveFrom(ui)
    ui.wait?.()
  }
  const close = () => {
    flushSync(() => setOpen(false))
    comeBack(ui)
  }
  if (isOpen)
    return (
      <div ref={form} className="w-full">
        <WaitingForm row={row} onClose={close} />
      </div>
    )
  if (claim.waitingOn === null) {
    return isReadOnly ? null : (
      <Button size="sm" variant="quiet" className="-ms-2 forced-colors:ms-0 self-start" onClick={open}>
        <Clock aria-hidden />
        {t('ask')} <CommandKey command="wait" />
      </Button>
    )
  }
  const end = () => {
    void run(setWaiting(store.getSnapshot(), claim.id, null, making))
    announce(t('ended'))
    ui.list?.focus()
  }
  return (
    <div className="flex w-full flex-wrap items-center gap-x-2 gap-y-1 rounded-lg bg-desk px-3 py-1.5 text-ui">
      <p className="min-w-0 flex-1">
        <WaitingText claim={claim} />
      </p>
      {!isReadOnly && (
        <span className="flex gap-1">
          <Button size="sm" variant="quiet" onClick={open}>
            {t('change')}
          </Button>
          <Button size="sm" variant="quiet" onClick={end}>
            {t('end')}
          </Button>
        </span>
      )}
    </div>
  )
}

/** Who it is, and by when: Enter saves, Esc leaves. */
function WaitingForm({ row: { claim }, onClose }: { readonly row: ClaimRow; readonly onClose: () => void }) {
  const t = useTranslations('workbench.waiting')
  const { store, run, making } = useBench()
  const [values, setValues, forget] = useKeptForm(`waiting:${claim.id}`, {
    on: claim.waitingOn ?? '',
    due: claim.waitingDue ?? '',
  })
  const [isTried, setTried] = useState(false)
  const on = values.on.trim()
  const leave = () => {
    forget()
    onClose()
  }
  const save = () => {
    setTried(true)
    if (on === '') return
    void run(setWaiting(store.getSnapshot(), claim.id, { on, due: values.due || null }, making))
    announce(t('begun', { name: on }))
    leave()
  }
  return (
    <InPlaceForm label={t('label')} keepLabel={t('wait')} cancelLabel={t('cancel')} onKeep={save} onLeave={leave}>
      <div className="grid grid-cols-[1fr_9rem] gap-2">
        <TextField
          label={t('on')}
          dir="auto"
          maxLength={200}
          value={values.on}
          error={isTried && on === '' ? t('nobody') : undefined}
          onChange={(event) => setValues({ ...values, on: event.target.value })}
        />
        <TextField
          label={t('due')}
          type="date"
          value={values.due}
          onChange={(event) => setValues({ ...values, due: event.target.value })}
        />
      </div>
    </InPlaceForm>
  )
}
