'use client'

import { HardDrive } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useIsReadOnly } from '../shell/read-only-banner'
import { announce } from '../ui/announcer'
import { Button } from '../ui/button'
import { cn } from '../ui/cn'
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
    if (before.current !== save && (save === 'offline' || save === 'held' || save === 'signed-out')) announce(t(save))
    if (before.current === 'offline' && save === 'saved') announce(t('back'))
    if (before.current === 'held' && save === 'saved') announce(t('takenIn'))
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

/** "Saving… / Saved / Offline, will retry", why nothing is taken in, and the way back in when the session has ended. */
export function SaveIndicator({ isShort = false }: { readonly isShort?: boolean }) {
  const t = useTranslations('workbench.save')
  const save = useClient((state) => state.save)
  const isReadOnly = useIsReadOnly()
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
  if (save === 'held') {
    return (
      <span className="inline-flex max-w-prose items-center gap-1.5 text-rate-mixed text-xs leading-4 lg:max-w-96">
        <HardDrive aria-hidden className="size-3.5 shrink-0" />
        {t(isShort ? 'heldShort' : isReadOnly ? 'heldByDisk' : 'held')}
      </span>
    )
  }
  return <SaveState status={save} />
}

/** The indicator in the bar; where it has more to say than the bar has room for, {@link SaveTrouble} says it below. */
export function BarSaveIndicator() {
  const save = useClient((state) => state.save)
  return (
    <span className={cn(save === 'held' && 'max-[75rem]:hidden', save === 'offline' && 'max-lg:hidden')}>
      <SaveIndicator />
    </span>
  )
}

/** What keeps writing from being saved, where the bar above has no room for it: below it. */
export function SaveTrouble() {
  const save = useClient((state) => state.save)
  if (save !== 'offline' && save !== 'held' && save !== 'signed-out') return null
  return (
    <div
      className={cn(
        'flex shrink-0 items-center border-line border-b bg-paper px-5 py-1.5',
        { held: 'min-[75rem]:hidden', offline: 'lg:hidden', 'signed-out': 'md:hidden' }[save],
      )}
    >
      <SaveIndicator />
    </div>
  )
}
