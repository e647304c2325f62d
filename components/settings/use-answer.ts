'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef, useState, useTransition } from 'react'
import type { Answer } from './answer'

/** Why the last try was refused, in words; fields by their names. */
export type Refused = {
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
  /** On a conflict: how the thing stands now. */
  readonly current?: unknown
}

type Sending<Input> = {
  readonly send: (input: Input) => void
  readonly isBusy: boolean
  /** Null when nothing was sent, or the last try went well. */
  readonly refused: Refused | null
  readonly forget: () => void
  /** Goes on the form: after a refusal the focus goes to the first field that is wrong. */
  readonly form: RefObject<HTMLFormElement | null>
}

/** Sends one verb of the settings, and keeps why it was refused until it is sent again. */
export function useAnswer<Input, T>(
  act: (input: Input) => Promise<Answer<T>>,
  onDone: (value: T) => void,
): Sending<Input> {
  const t = useTranslations('settings')
  const form = useRef<HTMLFormElement>(null)
  const [isBusy, start] = useTransition()
  const [refused, setRefused] = useState<Refused | null>(null)
  useEffect(() => {
    if (refused) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refused])
  const send = (input: Input) =>
    start(async () => {
      const answer = await act(input).catch(() => null)
      if (answer?.ok) {
        setRefused(null)
        onDone(answer.value)
      } else
        setRefused({
          message: answer?.message ?? t('noAnswer'),
          fields: answer?.fields ?? {},
          current: answer?.current,
        })
    })
  return { send, isBusy, refused, forget: () => setRefused(null), form }
}
