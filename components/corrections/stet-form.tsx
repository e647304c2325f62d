'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { InPlaceForm } from '../ui/in-place-form'
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
    <InPlaceForm
      ref={form}
      keepLabel={t('stet')}
      cancelLabel={t('cancel')}
      isComplete={isGiven}
      onKeep={stet}
      onLeave={onClose}
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
    </InPlaceForm>
  )
}
