'use client'

import { useTranslations } from 'next-intl'
import { announce } from '../ui/announcer'
import { showToast } from '../ui/toast-queue'
import { useBench } from './bench-context'
import type { CommandDraft } from './command'

/** Carries several writes out as one act: said once, and taken back by one press, here or with the key. */
export function useOneAct(): (drafts: readonly CommandDraft[], said: string) => void {
  const t = useTranslations('spans.tools')
  const { store, client } = useBench()
  return (drafts, said) => {
    announce(said)
    if (drafts.length === 0) return
    void client.runAll(drafts)
    const undo = () => {
      const now = store.getSnapshot()
      const back = drafts.toReversed().flatMap((draft) => draft.undo?.(now) ?? [])
      if (back.length > 0) void client.runAll(back.map((draft) => ({ ...draft, undo: undefined })))
    }
    showToast({ text: said, action: { label: t('undo'), onAct: undo } })
  }
}
