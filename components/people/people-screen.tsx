'use client'

import { UserPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OpenLink, PersonRecord } from '@/domain/account/person'
import { SettingsCard } from '../settings/settings-card'
import { SettingsTitle } from '../settings/settings-title'
import { Button } from '../ui/button'
import { InviteDialog } from './invite-dialog'
import { OpenLinks } from './open-links'
import type { PeopleActions } from './people-actions'
import { PeopleTable } from './people-table'
import { ResetDialog } from './reset-dialog'
import { RolesExplained } from './roles-explained'
import { useStanding } from './use-standing'

type Props = {
  readonly people: readonly PersonRecord[]
  readonly links: readonly OpenLink[]
  /** Whose screen it is. */
  readonly me: string
  /** What "two hours ago" counts from (UTC, ISO 8601): the same on the server and here. */
  readonly now: string
  readonly actions: PeopleActions
}

/** Who belongs to the house, as what, and who is asked in. */
export function PeopleScreen({ people: listed, links, me, now, actions }: Props) {
  const t = useTranslations('people')
  const [isInviting, setInviting] = useState(false)
  const [resetting, setResetting] = useState<PersonRecord | null>(null)
  const { people, setRole, disable, enable } = useStanding(listed, actions)
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-3">
        <SettingsTitle title={t('title')}>{t('intro')}</SettingsTitle>
        <Button variant="primary" onClick={() => setInviting(true)}>
          <UserPlus aria-hidden />
          {t('invite.action')}
        </Button>
      </header>
      <PeopleTable
        people={people}
        me={me}
        now={now}
        onRole={(person, role) => void setRole(person, role)}
        onDisable={(person) => void disable(person)}
        onEnable={(person) => void enable(person)}
        onReset={setResetting}
      />
      <OpenLinks links={links} now={now} withdraw={actions.withdraw} restore={actions.restore} />
      <SettingsCard title={t('rolesTitle')}>
        <RolesExplained />
      </SettingsCard>
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} invite={actions.invite} />
      <ResetDialog person={resetting} onClose={() => setResetting(null)} makeLink={actions.makeResetLink} />
    </>
  )
}
