'use client'

import { Copy } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import type { HouseScale } from '@/domain/scale/scale'
import { Button } from '../ui/button'
import { showToast } from '../ui/toast-queue'
import type { ScaleActions } from './scale-actions'

type Props = { readonly scale: Pick<HouseScale, 'id' | 'name'>; readonly copy: ScaleActions['copy'] }

/** Makes a new scale that begins as this one, and opens it. */
export function CopyScale({ scale, copy }: Props) {
  const t = useTranslations('scales')
  const router = useRouter()
  const [isCopying, start] = useTransition()
  return (
    <Button
      className="self-start"
      disabled={isCopying}
      onClick={() =>
        start(async () => {
          const name = t('copyName', { name: scale.name.slice(0, 80) })
          const answer = await copy({ id: scale.id, name }).catch(() => null)
          if (answer?.ok) router.push(`/settings/scales/${answer.value.id}`)
          else showToast({ kind: 'problem', text: answer?.message ?? t('offline') })
        })
      }
    >
      <Copy aria-hidden />
      {t('copy')}
    </Button>
  )
}
