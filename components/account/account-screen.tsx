'use client'

import { useTranslations } from 'next-intl'
import { SettingsTitle } from '../settings/settings-title'
import type { AccountActions } from './account-actions'
import { NameCard } from './name-card'
import { PasswordCard } from './password-card'
import type { OpenSession } from './session-row'
import { SessionsCard } from './sessions-card'

type Props = {
  readonly account: { readonly name: string; readonly email: string; readonly rev: number }
  readonly sessions: readonly OpenSession[]
  readonly currentId: string | null
  readonly now: string
  readonly actions: AccountActions
}

/** One's own account: name, password, and where one is signed in. */
export function AccountScreen({ account: { name, email, rev }, sessions, currentId, now, actions }: Props) {
  const t = useTranslations('settings.account')
  return (
    <>
      <SettingsTitle title={t('title')}>{t('signedInAs', { name, email })}</SettingsTitle>
      <NameCard key={rev} name={name} rev={rev} changeName={actions.changeName} />
      <PasswordCard email={email} changePassword={actions.changePassword} />
      <SessionsCard
        sessions={sessions}
        currentId={currentId}
        now={now}
        endSession={actions.endSession}
        endOtherSessions={actions.endOtherSessions}
        endAllSessions={actions.endAllSessions}
      />
    </>
  )
}
