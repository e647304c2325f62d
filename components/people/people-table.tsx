import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PersonRecord } from '@/domain/account/person'
import { cn } from '../ui/cn'
import { VisuallyHidden } from '../ui/visually-hidden'
import { PersonRow, type PersonRowProps } from './person-row'

type Props = Omit<PersonRowProps, 'person' | 'isMe'> & {
  readonly people: readonly PersonRecord[]
  readonly me: string
}

/** Everybody with an account. */
export function PeopleTable({ people, me, ...row }: Props) {
  const t = useTranslations('people.table')
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-paper">
      <table className="w-full border-collapse text-ui">
        <caption className="sr-only">{t('caption', { count: people.length })}</caption>
        <thead className="border-line border-b">
          <tr>
            <Heading className="sm:ps-4">{t('person')}</Heading>
            <Heading className="w-36 sm:w-44">{t('role')}</Heading>
            <Heading className="hidden w-44 lg:table-cell">{t('lastSeen')}</Heading>
            <Heading className="w-12 px-0">
              <VisuallyHidden>{t('more')}</VisuallyHidden>
            </Heading>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} isMe={person.id === me} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={cn('px-3 py-2 text-start font-semibold text-ink-2 text-xs', className)}>
      {children}
    </th>
  )
}
