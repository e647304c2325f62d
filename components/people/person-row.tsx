import { Ban } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { ROLES, type Role } from '@/domain/account/account'
import type { PersonRecord } from '@/domain/account/person'
import { Chip } from '../ui/chip'
import { cn } from '../ui/cn'
import { Select } from '../ui/select'
import { PersonMenu, type PersonMenuProps } from './person-menu'

export type PersonRowProps = PersonMenuProps & {
  readonly isMe: boolean
  readonly now: string
  readonly onRole: (person: PersonRecord, role: Role) => void
}

/** One person: name, role, last use, and what an admin may do about them. Nobody changes their own standing. */
export function PersonRow({ person, isMe, now, onRole, ...acts }: PersonRowProps) {
  const t = useTranslations('people')
  const roles = useTranslations('common.shell.role')
  const { name, email, role, disabledAt } = person
  return (
    <tr className="border-line border-b align-top last:border-b-0">
      <th scope="row" className="px-3 py-3 text-start font-normal sm:ps-4">
        <span className={cn('block font-semibold', disabledAt !== null && 'text-ink-2')}>
          <bdi>{name}</bdi>
        </span>
        <span className="block text-ink-2 text-xs [overflow-wrap:anywhere]">{email}</span>
        <span className="mt-1 flex flex-wrap gap-1 empty:hidden">
          {isMe && <Chip tone="accent">{t('you')}</Chip>}
          {disabledAt !== null && (
            <Chip>
              <Ban aria-hidden />
              {t('isDisabled')}
            </Chip>
          )}
        </span>
        <span className="mt-1 block lg:hidden">
          <LastSeen person={person} now={now} isNamed />
        </span>
      </th>
      <td className="px-3 py-2.5">
        {isMe ? (
          <>
            <span className="block">{roles(role)}</span>
            <span className="block text-ink-2 text-xs">{t('ownRole')}</span>
          </>
        ) : (
          <Select
            label={t('roleOf', { name })}
            isLabelHidden
            value={role}
            options={ROLES.map((value) => ({ value, label: roles(value) }))}
            onChange={({ target }) => onRole(person, target.value as Role)}
          />
        )}
      </td>
      <td className="hidden px-3 py-3 lg:table-cell">
        <LastSeen person={person} now={now} />
      </td>
      <td className="w-12 px-2 py-2.5 text-end">{!isMe && <PersonMenu person={person} {...acts} />}</td>
    </tr>
  )
}

const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000

/** `isNamed`: where no heading says what it is. */
type LastSeenProps = { readonly person: PersonRecord; readonly now: string; readonly isNamed?: boolean }

function LastSeen({ person: { lastSeenAt, createdAt }, now, isNamed = false }: LastSeenProps) {
  const t = useTranslations('people')
  const format = useFormatter()
  if (lastSeenAt === null) {
    const isNew = Date.parse(now) - Date.parse(createdAt) < REMEMBERED_MS
    return <span className="text-ink-2 text-xs">{isNew ? t('notYet') : t('notLately')}</span>
  }
  const when = new Date(lastSeenAt)
  const ago = format.relativeTime(when, new Date(now))
  return (
    <time
      dateTime={lastSeenAt}
      title={format.dateTime(when, { dateStyle: 'long', timeStyle: 'short' })}
      className="text-ink-2 text-xs"
    >
      {isNamed ? t('seen', { when: ago }) : ago}
    </time>
  )
}
