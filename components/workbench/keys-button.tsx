'use client'

import { CircleHelp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../ui/icon-button'

/** The way to all keys for whoever does not press `?`; nothing on narrow screens, where there is no keyboard. */
export function KeysButton({ onOpen }: { readonly onOpen: () => void }) {
  const t = useTranslations('workbench.keys')
  return (
    <IconButton label={t('open')} className="max-md:hidden" onClick={onOpen}>
      <CircleHelp aria-hidden />
    </IconButton>
  )
}
