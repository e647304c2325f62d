'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { SaveState } from '../ui/save-state'
import { showToast } from '../ui/toast-queue'
import { useBench, useClient } from './bench-context'

/** Says aloud what happens to what was written, and shows what the house refused. */
export function useSaveSpeech(): void {
  const t = useTranslations('workbench.save')
  const { client } = useBench()
  const save = useClient((state) => state.save)
  const refusals = useClient((state) => state.refusals)
  const before = useRef(save)
  useEffect(() => {
    if (before.current !== save && (save === 'offline' || save === 'signed-out')) announce(t(save))
    if (before.current === 'offline' && save === 'saved') announce(t('back'))
    before.current = save
  }, [save, t])
  useEffect(() => {
    for (const refusal of refusals) {
      client.dismissRefusal(refusal)
      const text = t('refused', { message: refusal.message || t('gone') })
      announce(text, 'assertive')
      showToast({
        text,
        kind: 'problem',
        action: { label: t('again'), onAct: () => void client.retryRefused(refusal) },
      })
    }
  }, [refusals, client, t])
}

/** "Saving… / Saved / Offline, will retry", and the way back in when the session has ended. */
export function SaveIndicator() {
  const t = useTranslations('workbench.save')
  const save = useClient((state) => state.save)
  if (save === 'signed-out') {
    return (
      <span className="flex items-center gap-2 text-rate-false text-xs">
        {t('signed-out')}
        <Button
          size="sm"
          onClick={() => {
            window.open('/sign-in', '_blank', 'noopener')
          }}
        >
          {t('signIn')}
        </Button>
      </span>
    )
  }
  return <SaveState status={save} />
}

/** What keeps writing from being saved, where the bar above has no room for it: below it, on a telephone. */
export function SaveTrouble() {
  const save = useClient((state) => state.save)
  if (save !== 'offline' && save !== 'signed-out') return null
  return (
    <div className="flex shrink-0 items-center border-line border-b bg-paper px-5 py-1.5 md:hidden">
      <SaveIndicator />
    </div>
  )
}
