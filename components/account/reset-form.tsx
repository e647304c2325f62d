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

type Props = { readonly action: FormAction; readonly token: string; readonly email: string }

/** A new password for an account that is there; the address is shown so that password managers know whose. */
export function ResetForm({ action, token, email }: Props) {
  const t = useTranslations('account')
  const [state, send, isSending] = useActionState(action, UNSENT)
  const form = useRefusedForm(state)
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.problem && <Notice kind="problem">{state.problem}</Notice>}
      <input type="hidden" name="token" value={token} />
      <TextField
        label={t('setUp.email')}
        type="email"
        dir="ltr"
        autoComplete="username"
        readOnly
        value={email}
        inputClassName={`${formInput} bg-desk`}
      />
      <PasswordField
        data-first-field
        autoComplete="new-password"
        minLength={8}
        hint={t('setUp.passwordHint')}
        error={state.fields.password}
      />
      <Button type="submit" variant="primary" size="lg" disabled={isSending} className="mt-1 w-full">
        {isSending ? t('reset.sending') : t('reset.submit')}
      </Button>
    </form>
  )
}
