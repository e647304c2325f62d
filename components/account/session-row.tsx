'use client'

import { Monitor, Smartphone } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { deviceName } from '@/domain/account/device-name'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'

/** A session that is open. */
export type OpenSession = {
  readonly id: string
  /** What the browser calls itself. */
  readonly device: string
  readonly createdAt: string
  readonly lastSeenAt: string
}

type Props = {
  readonly session: OpenSession
  readonly isCurrent: boolean
  readonly now: string
  readonly isBusy: boolean
  readonly onEnd: () => void
}

const HAND_HELD = new Set(['iPhone', 'iPad', 'Android'])

/** One session: on which device, since when, last used when. */
export function SessionRow({ session: { device, createdAt, lastSeenAt }, isCurrent, now, isBusy, onEnd }: Props) {
  const t = useTranslations('settings.account.sessions')
  const format = useFormatter()
  const { browser, system } = deviceName(device)
  const name =
    browser && system ? t('device', { browser, system }) : t('oneOf', { name: browser ?? system ?? t('unknown') })
  const Icon = HAND_HELD.has(system ?? '') ? Smartphone : Monitor
  const created = format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <Icon aria-hidden className="size-5 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 text-ui">
          <span title={t('saysItself', { device: device || t('unknown') })} className="font-medium">
            {name}
          </span>
          {isCurrent && <Chip tone="true">{t('this')}</Chip>}
        </p>
        <p className="text-ink-2 text-xs">
          {isCurrent
            ? t('sinceNow', { created })
            : t('since', { created, used: format.relativeTime(new Date(lastSeenAt), new Date(now)) })}
        </p>
      </div>
      {!isCurrent && (
        <Button size="sm" disabled={isBusy} aria-label={t('endOne', { name })} onClick={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
