'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '../ui/text-field'
import { formInput } from './form-look'
import type { FormState } from './form-state'
import { PasswordField } from './password-field'

type Props = {
  readonly state: Pick<FormState, 'values' | 'fields'>
  readonly emailHint?: string
  /** Where nothing is asked before the name. */
  readonly isFirst?: boolean
}

/** Who somebody is and how they sign in: the fields of every new account. */
export function PersonFields({ state, emailHint, isFirst = false }: Props) {
  const t = useTranslations('account.setUp')
  const field = (name: string) => ({ name, defaultValue: state.values[name], error: state.fields[name] })
  return (
    <>
      <TextField
        {...field('name')}
        {...(isFirst && { 'data-first-field': true })}
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="name"
        required
        maxLength={200}
        inputClassName={formInput}
      />
      <TextField
        {...field('email')}
        label={t('email')}
        hint={emailHint}
        type="email"
        dir="ltr"
        autoComplete="username"
        required
        inputClassName={formInput}
      />
      <PasswordField autoComplete="new-password" minLength={8} hint={t('passwordHint')} error={state.fields.password} />
    </>
  )
}
