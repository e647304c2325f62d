'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'

type Props = { readonly names: readonly string[]; readonly onGiveUp: () => void }

/** Names the files that this browser was to keep and did not, so that they are chosen again or given up. */
export function LostFiles({ names, onGiveUp }: Props) {
  const t = useTranslations('files')
  const format = useFormatter()
  if (names.length === 0) return null
  const count = names.length
  return (
    <Notice
      kind="problem"
      className="w-full"
      actions={
        <Button size="sm" onClick={onGiveUp}>
          {t('withoutThem', { count })}
        </Button>
      }
    >
      {t('lost', { names: format.list(names), count })}
    </Notice>
  )
}
