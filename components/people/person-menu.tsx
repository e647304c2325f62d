import { Ellipsis, KeyRound, UserCheck, UserX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PersonRecord } from '@/domain/account/person'
import { Menu } from '../ui/menu'
import type { MenuItem } from '../ui/menu-items'

export type PersonMenuProps = {
  readonly person: PersonRecord
  readonly onDisable: (person: PersonRecord) => void
  readonly onEnable: (person: PersonRecord) => void
  readonly onReset: (person: PersonRecord) => void
}

/** What an admin may do about somebody else's account. */
export function PersonMenu({ person, onDisable, onEnable, onReset }: PersonMenuProps) {
  const t = useTranslations('people')
  const act = (key: string, label: string, icon: ReactNode, onAct: () => void) =>
    ({ kind: 'act', key, label, icon, onAct }) as const
  const whileDisabled: MenuItem[] = [act('enable', t('enable'), <UserCheck aria-hidden />, () => onEnable(person))]
  const whileEnabled: MenuItem[] = [
    act('reset', t('reset.action'), <KeyRound aria-hidden />, () => onReset(person)),
    { kind: 'separator', key: 'before-disable' },
    { ...act('disable', t('disable'), <UserX aria-hidden />, () => onDisable(person)), isDanger: true },
  ]
  return (
    <Menu
      label={t('moreFor', { name: person.name })}
      variant="quiet"
      className="size-8 px-0"
      trigger={<Ellipsis aria-hidden />}
      items={person.disabledAt === null ? whileEnabled : whileDisabled}
    />
  )
}
