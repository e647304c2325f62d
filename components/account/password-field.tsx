'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { IconButton } from '../ui/icon-button'
import { TextField } from '../ui/text-field'
import { formInput } from './form-look'

/** A password, hidden until one asks to see it. */
export function PasswordField({
  label,
  ...props
}: Omit<ComponentProps<typeof TextField>, 'label' | 'type' | 'inputClassName'> & { readonly label?: string }) {
  const t = useTranslations('account.password')
  const [isShown, setShown] = useState(false)
  return (
    <div className="relative">
      <TextField
        name="password"
        required
        spellCheck={false}
        autoCapitalize="off"
        {...props}
        label={label ?? t('label')}
        type={isShown ? 'text' : 'password'}
        inputClassName={`${formInput} pe-12`}
      />
      <IconButton
        label={isShown ? t('hide') : t('show')}
        aria-pressed={isShown}
        className="noscript:hidden absolute end-1 top-6"
        onClick={() => setShown(!isShown)}
      >
        {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </IconButton>
    </div>
  )
}
