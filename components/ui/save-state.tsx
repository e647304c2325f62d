import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from './cn'

/** Where the last change is: on its way, kept, waiting for the network, or refused. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'offline' | 'refused'

/** The quiet word beside what one edits. Announce what matters yourself: this is not a live region. */
export function SaveState({ status, className }: { readonly status: SaveStatus; readonly className?: string }) {
  const t = useTranslations('common.save')
  if (status === 'idle') return null
  const Icon = { saving: LoaderCircle, saved: Check, offline: CloudOff, refused: CircleAlert }[status]
  const tone = { saving: 'text-ink-2', saved: 'text-ink-2', offline: 'text-rate-mixed', refused: 'text-rate-false' }[
    status
  ]
  return (
    <span className={cn('inline-flex items-center gap-1 text-xs', tone, className)}>
      <Icon aria-hidden className={cn('size-3.5', status === 'saving' && 'motion-safe:animate-spin')} />
      {t(status)}
    </span>
  )
}
