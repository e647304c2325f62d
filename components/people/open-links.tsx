'use client'

import { KeyRound, Mail } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OpenLink } from '@/domain/account/person'
import { SettingsCard } from '../settings/settings-card'
import { Button } from '../ui/button'
import { showToast } from '../ui/toast-queue'
import type { PeopleActions } from './people-actions'

type Props = Pick<PeopleActions, 'withdraw' | 'restore'> & {
  readonly links: readonly OpenLink[]
  readonly now: string
}

/** Links that were made and not used yet. Withdrawing ends one at once, with Undo. */
export function OpenLinks({ links, now, withdraw, restore }: Props) {
  const t = useTranslations('people.links')
  const common = useTranslations('common')
  const problems = useTranslations('people')
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const shown = links.filter(({ id }) => !gone.has(id))

  const send = async (verb: Props['withdraw'], id: string): Promise<boolean> => {
    const answer = await verb({ id }).catch(() => null)
    if (!answer?.ok) showToast({ kind: 'problem', text: answer?.message ?? problems('noAnswer') })
    return answer?.ok === true
  }
  const end = async ({ id }: OpenLink) => {
    const bringBack = () => setGone((now) => new Set([...now].filter((one) => one !== id)))
    setGone((now) => new Set([...now, id]))
    if (!(await send(withdraw, id))) return bringBack()
    const undo = async () => {
      if (await send(restore, id)) bringBack()
    }
    showToast({ text: t('withdrawn'), action: { label: common('undo'), onAct: () => void undo() } })
  }

  return (
    <SettingsCard title={t('title')} text={shown.length === 0 ? t('none') : t('text')}>
      {shown.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {shown.map((link) => (
            <Row key={link.id} link={link} now={now} onWithdraw={() => void end(link)} />
          ))}
        </ul>
      )}
    </SettingsCard>
  )
}

function Row({ link, now, onWithdraw }: { link: OpenLink; now: string; onWithdraw: () => void }) {
  const t = useTranslations('people.links')
  const roles = useTranslations('common.shell.role')
  const format = useFormatter()
  const { purpose, email, role, personName, madeBy, expiresAt } = link
  const Icon = purpose === 'reset' ? KeyRound : Mail
  const what =
    role === null
      ? t('reset', { name: personName ?? '' })
      : email === null
        ? t('invitation', { role: roles(role) })
        : t('invitationFor', { role: roles(role), email })
  const ends = new Date(expiresAt)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
      <Icon aria-hidden className="size-4 shrink-0 text-ink-2" />
      <div className="min-w-0 flex-1 basis-48 text-ui">
        <span className="block [overflow-wrap:anywhere]">{what}</span>
        <span className="block text-ink-2 text-xs">
          <time dateTime={expiresAt} title={format.dateTime(ends, { dateStyle: 'long', timeStyle: 'short' })}>
            {t('ends', { when: format.relativeTime(ends, new Date(now)) })}
          </time>
          {madeBy !== null && t('madeBy', { name: madeBy })}
        </span>
      </div>
      <Button size="sm" aria-label={t('withdrawNamed', { what })} onClick={onWithdraw}>
        {t('withdraw')}
      </Button>
    </li>
  )
}
