'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { type LinkTarget, pathOfLink } from '@/domain/workbench/link'
import { announce } from '../ui/announcer'
import { CopyField } from '../ui/copy-field'
import { Dialog } from '../ui/dialog'
import { showToast } from '../ui/toast-queue'

export type CopyLink = (target: LinkTarget) => void

/** Puts the link of something in the article on the clipboard; where the browser lends none, shows it to be taken by hand. */
export function useLinkCopy(articleId: string): { readonly copy: CopyLink; readonly dialog: ReactNode } {
  const t = useTranslations('workbench.link')
  const [byHand, setByHand] = useState<string | null>(null)
  const copy = useCallback(
    async (target: LinkTarget) => {
      const link = new URL(pathOfLink(articleId, target), location.origin).href
      try {
        await navigator.clipboard.writeText(link)
        const text = t(`copied.${target.kind}`, { number: target.kind === 'sentence' ? target.sentence : 0 })
        announce(text)
        showToast({ text })
      } catch {
        // Browsers lend the clipboard only to pages on https or this very machine.
        setByHand(link)
      }
    },
    [articleId, t],
  )
  const dialog = byHand !== null && (
    <Dialog isOpen onClose={() => setByHand(null)} title={t('byHandTitle')}>
      <CopyField label={t('byHand')} value={byHand} takesFocus />
    </Dialog>
  )
  return useMemo(() => ({ copy: (target: LinkTarget) => void copy(target), dialog }), [copy, dialog])
}
