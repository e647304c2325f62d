import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { PeopleScreen } from '@/components/people/people-screen'
import { listInvitations } from '@/services/account/invitations'
import { listPeople } from '@/services/account/standing'
import { may } from '@/services/policy'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage() {
  const ctx = await requireContext()
  if (!may(ctx.actor, 'people.manage')) notFound()
  return (
    <ClientMessages namespaces={['settings', 'people']}>
      <PeopleScreen
        people={listPeople(ctx)}
        links={listInvitations(ctx)}
        me={ctx.actor.id}
        now={ctx.now().toISOString()}
        actions={{
          invite: actions.inviteAction,
          makeResetLink: actions.makeResetLinkAction,
          changeRole: actions.changeRoleAction,
          disable: actions.disableAction,
          enable: actions.enableAction,
          withdraw: actions.withdrawAction,
          restore: actions.restoreAction,
        }}
      />
    </ClientMessages>
  )
}
