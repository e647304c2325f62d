'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { TextField } from '../ui/text-field'
import { formInput } from './form-look'
import { type FormAction, type FormState, UNSENT } from './form-state'
import { PasswordField } from './password-field'
import { useRefusedForm } from './use-refused-form'

type Props = {
  readonly action: FormAction
  /** Where to go afterwards; the server judges it again. */
  readonly callbackUrl: string
  /** A refusal that came by address, from a program's or an older form. */
  readonly problem?: string
}

/** E-mail address and password. Works without JavaScript. */
export function SignInForm({ action, callbackUrl, problem }: Props) {
  const t = useTranslations('account.signIn')
  const initial: FormState = { ...UNSENT, problem }
  const [state, send, isSending] = useActionState(action, initial)
  const form = useRefusedForm(state)
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.problem && <Notice kind="problem">{state.problem}</Notice>}
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        autoFocus
        defaultValue={state.values.email}
        error={state.fields.email}
        inputClassName={formInput}
      />
      <PasswordField data-first-field autoComplete="current-password" error={state.fields.password} />
      <Button type="submit" variant="primary" size="lg" disabled={isSending} className="mt-1 w-full">
        {isSending ? t('sending') : t('submit')}
      </Button>
    </form>
  )
}
