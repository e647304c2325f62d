'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import type { OwnToken } from './token-actions'

type Props = {
  readonly tokens: readonly OwnToken[]
  /** What "two hours ago" counts from (UTC, ISO 8601). */
  readonly now: string
  readonly onRevoke: (token: OwnToken) => void
}

/** Each token: its name, what it may do, when it was made, used, and when it ends. */
export function TokenList({ tokens, now, onRevoke }: Props) {
  const t = useTranslations('tokens')
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'medium' })
  return (
    <ul className="flex flex-col divide-y divide-line rounded-lg border border-line bg-paper">
      {tokens.map((token) => {
        const { id, name, scopes, createdAt, lastUsedAt, expiresAt } = token
        const used = lastUsedAt && format.relativeTime(new Date(lastUsedAt), new Date(now))
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 p-4">
            <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1.5">
              <p className="flex flex-wrap items-center gap-2">
                <bdi className="wrap-anywhere font-medium text-ui">{name}</bdi>
                {scopes.map((scope) => (
                  <Chip key={scope} tone={scope === 'internal' ? 'mixed' : 'neutral'}>
                    {t(`scopes.${scope}.name`)}
                  </Chip>
                ))}
              </p>
              <p className="text-ink-2 text-xs">
                {t('created', { day: day(createdAt) })}
                {' · '}
                {used ? t('used', { used }) : t('neverUsed')}
                {' · '}
                {expiresAt ? t('expires', { day: day(expiresAt) }) : t('neverExpires')}
              </p>
            </div>
            <Button variant="danger" size="sm" aria-label={t('revoke.one', { name })} onClick={() => onRevoke(token)}>
              {t('revoke.action')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
