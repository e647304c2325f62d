'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { formInput } from './form-look'
import { type FormAction, UNSENT } from './form-state'
import { PersonFields } from './person-fields'
import { useRefusedForm } from './use-refused-form'

type Props = {
  readonly action: FormAction
  readonly token: string
  /** The preset scales a house may start with: key and name, our own first. */
  readonly scales: readonly { readonly value: string; readonly label: string; readonly isOwn: boolean }[]
}

/** The house and its first admin. Works without JavaScript. */
export function SetUpForm({ action, token, scales }: Props) {
  const t = useTranslations('account.setUp')
  const [state, send, isSending] = useActionState(action, UNSENT)
  const form = useRefusedForm(state)
  const field = (name: string) => ({
    name,
    defaultValue: state.values[name],
    error: state.fields[name],
  })
  return (
    <form ref={form} action={send} className="flex flex-col gap-6">
      {state.problem && <Notice kind="problem">{state.problem}</Notice>}
      <input type="hidden" name="token" value={token} />
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-3 font-semibold text-ink text-sm">{t('houseLegend')}</legend>
        <TextField
          {...field('house')}
          data-first-field
          label={t('house')}
          hint={t('houseHint')}
          autoComplete="organization"
          required
          maxLength={200}
          inputClassName={formInput}
        />
        <Select
          {...field('scale')}
          // A reset form goes back to the option it was made with.
          key={`scale-${state.attempt}`}
          label={t('scale')}
          hint={t('scaleHint')}
          options={scales.map(({ isOwn, ...scale }) => (isOwn ? scale : { ...scale, group: t('scaleOthers') }))}
          className="[&_select]:h-10 [&_select]:text-base sm:[&_select]:text-sm [&_svg]:top-3"
        />
      </fieldset>
      <fieldset className="flex min-w-0 flex-col gap-4">
        <legend className="mb-3 font-semibold text-ink text-sm">{t('youLegend')}</legend>
        <PersonFields state={state} />
      </fieldset>
      <Button type="submit" variant="primary" size="lg" disabled={isSending} className="w-full">
        {isSending ? t('sending') : t('submit')}
      </Button>
    </form>
  )
}
