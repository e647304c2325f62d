import { Check, CircleAlert, CloudOff, CloudUpload, LogIn } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from './cn'

/** Where the last change is: on its way, kept, waiting for the network or a sign-in, or refused. */
export type SaveStatus = 'idle' | 'saving' | 'saved' | 'offline' | 'signed-out' | 'refused'

const looks = {
  saving: { Icon: CloudUpload, tone: 'text-ink-2' },
  saved: { Icon: Check, tone: 'text-ink-2' },
  offline: { Icon: CloudOff, tone: 'text-rate-mixed' },
  'signed-out': { Icon: LogIn, tone: 'text-rate-mixed' },
  refused: { Icon: CircleAlert, tone: 'text-rate-false' },
}

/**
 * The quiet word beside what one edits. Announce what matters yourself: this is not a live region. Nothing turns
 * while it saves: each frame of an animation has the browser paint every highlighted line of the article again.
 */
export function SaveState({ status, className }: { readonly status: SaveStatus; readonly className?: string }) {
  const t = useTranslations('common.save')
  if (status === 'idle') return null
  const { Icon, tone } = looks[status]
  return (
    <span className={cn('inline-flex items-center gap-1 text-xs', tone, className)}>
      <Icon aria-hidden className="size-3.5" />
      {t(status)}
    </span>
  )
}
