import { useTranslations } from 'next-intl'
import { ROLES } from '@/domain/account/account'

/** What each role may do, in words. */
export function RolesExplained() {
  const means = useTranslations('people.means')
  const roles = useTranslations('common.shell.role')
  return (
    <dl className="grid gap-x-4 gap-y-2 text-ui sm:grid-cols-[auto_1fr]">
      {ROLES.map((role) => (
        <div key={role} className="contents">
          <dt className="font-semibold">{roles(role)}</dt>
          <dd className="text-ink-2">{means(role)}</dd>
        </div>
      ))}
    </dl>
  )
}
