'use client'

import { useTranslations } from 'next-intl'
import { SettingsCard } from '../settings/settings-card'
import { useAnswer } from '../settings/use-answer'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { showToast } from '../ui/toast-queue'
import type { AccountActions } from './account-actions'
import { type OpenSession, SessionRow } from './session-row'

type Props = {
  /** Open sessions, most recently used first. */
  readonly sessions: readonly OpenSession[]
  readonly currentId: string | null
  /** What "two hours ago" counts from (UTC, ISO 8601). */
  readonly now: string
} & Pick<AccountActions, 'endSession' | 'endOtherSessions' | 'endAllSessions'>

/** Where one is signed in; each session ends by itself, or all at once. */
export function SessionsCard({ sessions, currentId, now, ...actions }: Props) {
  const t = useTranslations('settings.account.sessions')
  const say = (count: number) => showToast({ text: t('ended', { count }) })
  const one = useAnswer(actions.endSession, () => say(1))
  const others = useAnswer(actions.endOtherSessions, say)
  const all = useAnswer(actions.endAllSessions, say)
  const refused = one.refused ?? others.refused ?? all.refused
  const isBusy = one.isBusy || others.isBusy || all.isBusy
  const ordered = sessions.toSorted((a, b) => Number(b.id === currentId) - Number(a.id === currentId))
  return (
    <SettingsCard title={t('title')} text={t('text')}>
      {refused && <Notice kind="problem">{refused.message}</Notice>}
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {ordered.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            isCurrent={session.id === currentId}
            now={now}
            isBusy={isBusy}
            onEnd={() => one.send({ id: session.id })}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        {sessions.length > 1 && (
          <Button disabled={isBusy} onClick={() => others.send({})}>
            {t('endOthers')}
          </Button>
        )}
        <Button variant="danger" disabled={isBusy} onClick={() => all.send({})}>
          {t('endAll')}
        </Button>
      </div>
    </SettingsCard>
  )
}
