'use client'

import { useTranslations } from 'next-intl'
import { SettingsCard } from '../settings/settings-card'
import { useAnswer } from '../settings/use-answer'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { showToast } from '../ui/toast-queue'
import type { AccountActions } from './account-actions'
import { PasswordField } from './password-field'

type Props = {
  readonly email: string
  readonly changePassword: AccountActions['changePassword']
}

/** Changes one's own password, which ends every other session. */
export function PasswordCard({ email, changePassword }: Props) {
  const t = useTranslations('settings.account.password')
  const { send, isBusy, refused, form } = useAnswer(changePassword, ({ ended }) => {
    form.current?.reset()
    showToast({ text: t('changed', { count: ended }) })
  })
  return (
    <SettingsCard title={t('title')} text={t('text')}>
      <form
        ref={form}
        className="flex max-w-md flex-col items-start gap-3 *:w-full"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          send({ current: `${form.get('current')}`, password: `${form.get('password')}` })
        }}
      >
        {refused && <Notice kind="problem">{refused.message}</Notice>}
        {/* Password managers want to know whose password it is. */}
        <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={t('current')}
          name="current"
          autoComplete="current-password"
          error={refused?.fields.current}
        />
        <PasswordField
          label={t('new')}
          name="password"
          autoComplete="new-password"
          minLength={8}
          hint={t('hint')}
          error={refused?.fields.password}
        />
        <Button type="submit" disabled={isBusy} className="w-auto! self-start">
          {isBusy ? t('changing') : t('change')}
        </Button>
      </form>
    </SettingsCard>
  )
}
