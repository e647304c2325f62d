'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { type FormAction, UNSENT } from './form-state'
import { PersonFields } from './person-fields'
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
  return (
    <form ref={form} action={send} className="flex flex-col gap-4">
      {state.problem && <Notice kind="problem">{state.problem}</Notice>}
      <input type="hidden" name="token" value={token} />
      <PersonFields state={state} emailHint={t('invite.emailHint')} isFirst />
      <Button type="submit" variant="primary" size="lg" disabled={isSending} className="mt-1 w-full">
        {isSending ? t('invite.sending') : t('invite.submit')}
      </Button>
    </form>
  )
}
