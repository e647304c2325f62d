'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { Notice } from './notice'
import { TextField } from './text-field'

/** What became of it: done, or refused in words; null when no answer came. */
export type Confirmed = { readonly ok: true } | { readonly ok: false; readonly message: string } | null

type Props = {
  /** What has to be typed; undefined while the dialog is closed. */
  readonly name: string | undefined
  readonly title: string
  /** Asks for the name. */
  readonly label: string
  readonly hint?: string
  /** Of the button that does it, and while it is being done. */
  readonly action: string
  readonly busy: string
  /** Said when no answer came. */
  readonly failed: string
  readonly confirm: (typed: string) => Promise<Confirmed>
  readonly onClose: () => void
  readonly onDone: () => void
  /** What will be gone and what stays, and choices about it. */
  readonly children: ReactNode
}

/** Asks for the name of what is about to be gone for good: so nobody does it by a slip of the hand. */
export function TypeToConfirm(props: Props) {
  const { name, title, label, hint, action, busy, failed, confirm, onClose, onDone, children } = props
  const t = useTranslations('common')
  const [typed, setTyped] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const isName = name !== undefined && typed.trim() === name.trim()
  const submit = async () => {
    if (!isName || isBusy) return
    setBusy(true)
    setProblem('')
    const answer = await confirm(typed).catch(() => null)
    setBusy(false)
    if (answer?.ok) onDone()
    else setProblem(answer ? answer.message : failed)
  }
  return (
    <Dialog
      isOpen={name !== undefined}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="danger" aria-disabled={!isName || isBusy} onClick={() => void submit()}>
            {isBusy ? busy : action}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-3 text-ui"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        {children}
        <TextField
          label={label}
          hint={hint}
          value={typed}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        {problem && <Notice kind="problem">{problem}</Notice>}
      </form>
    </Dialog>
  )
}
