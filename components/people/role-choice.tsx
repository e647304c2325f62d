import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { ROLES, type Role } from '@/domain/account/account'

type Props = { readonly value: Role; readonly onChange: (role: Role) => void }

/** One of the four roles, each with what it may do. */
export function RoleChoice({ value, onChange }: Props) {
  const t = useTranslations('people')
  const roles = useTranslations('common.shell.role')
  const id = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-semibold text-ink-2 text-xs">{t('table.role')}</legend>
      {ROLES.map((role) => (
        <div key={role} className="flex items-start gap-2">
          <input
            type="radio"
            id={`${id}-${role}`}
            name={`${id}-role`}
            checked={role === value}
            onChange={() => onChange(role)}
            aria-describedby={`${id}-${role}-means`}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <div className="min-w-0 text-ui">
            <label htmlFor={`${id}-${role}`} className="block min-h-6 w-fit cursor-pointer font-semibold">
              {roles(role)}
            </label>
            <p id={`${id}-${role}-means`} className="text-ink-2 text-xs">
              {t(`means.${role}`)}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  )
}
