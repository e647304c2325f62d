'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { formInput } from './form-look'
import { type FormAction, UNSENT } from './form-state'
import { PasswordField } from './password-field'
import { useRefusedForm } from './use-refused-form'

type Props = {
  readonly action: FormAction
  readonly token: string
  /** The address the invitation was meant for, or nothing. */
  readonly email: string
}

/** The account of somebody who was invited. Works without JavaScript. */
export function InvitationForm({ action, token, email }: Props) {
  const t = useTranslations('account')
  const [state, send, isSending] = useActionState(action, { ...UNSENT, values: { email } })
  const form = useRefusedForm(state)
  const field = (name: string) => ({ name, defaultValue: state.values[name], error: state.fields[name] })
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.problem && <Notice kind="problem">{state.problem}</Notice>}
      <input type="hidden" name="token" value={token} />
      <TextField
        {...field('name')}
        data-first-field
        label={t('setUp.name')}
        hint={t('setUp.nameHint')}
        autoComplete="name"
        required
        maxLength={200}
        inputClassName={formInput}
      />
      <TextField
        {...field('email')}
        label={t('setUp.email')}
        hint={t('invite.emailHint')}
        type="email"
        autoComplete="username"
        required
        inputClassName={formInput}
      />
      <PasswordField
        autoComplete="new-password"
        minLength={8}
        hint={t('setUp.passwordHint')}
        error={state.fields.password}
      />
      <Button type="submit" variant="primary" size="lg" disabled={isSending} className="mt-1 w-full">
        {isSending ? t('invite.sending') : t('invite.submit')}
      </Button>
    </form>
  )
}
