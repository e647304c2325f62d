'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { TextArea } from '../ui/text-area'

type Props = { readonly onStet: (reason: string) => void; readonly onClose: () => void }

/** Why the words stand as they are: whoever proposed the correction reads it. */
export function StetForm({ onStet, onClose }: Props) {
  const t = useTranslations('corrections.stet')
  const [reason, setReason] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const isGiven = reason.trim() !== ''
  const stet = () => {
    if (isGiven) onStet(reason.trim())
  }
  return (
    <form
      ref={form}
      className="flex flex-col gap-2 rounded-lg border border-line-strong p-3"
      onSubmit={(event) => {
        event.preventDefault()
        stet()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) stet()
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <TextArea
        label={t('why')}
        hint={t('hint')}
        dir="auto"
        required
        value={reason}
        maxLength={20_000}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm" aria-disabled={!isGiven}>
          {t('stet')}
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
