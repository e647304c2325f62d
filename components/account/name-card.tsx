'use client'

import { useTranslations } from 'next-intl'
import { SettingsCard } from '../settings/settings-card'
import { useAnswer } from '../settings/use-answer'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { showToast } from '../ui/toast-queue'
import type { AccountActions } from './account-actions'

type Props = {
  readonly name: string
  readonly rev: number
  readonly changeName: AccountActions['changeName']
}

/** One's own name, as it stands beside one's verdicts. */
export function NameCard({ name, rev, changeName }: Props) {
  const t = useTranslations('settings.account.name')
  const { send, isBusy, refused, form } = useAnswer(changeName, () => showToast({ text: t('saved') }))
  return (
    <SettingsCard title={t('title')} text={t('text')}>
      <form
        ref={form}
        className="flex max-w-md flex-col items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          send({ name: `${new FormData(event.currentTarget).get('name')}`, rev })
        }}
      >
        {refused && <Notice kind="problem">{refused.message}</Notice>}
        <TextField
          className="w-full"
          label={t('label')}
          name="name"
          defaultValue={name}
          required
          maxLength={200}
          autoComplete="name"
          error={refused?.fields.name}
        />
        <Button type="submit" disabled={isBusy}>
          {isBusy ? t('saving') : t('save')}
        </Button>
      </form>
    </SettingsCard>
  )
}
