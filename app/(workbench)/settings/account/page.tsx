import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { currentSessionId } from '@/app/_lib/session'
import { AccountScreen } from '@/components/account/account-screen'
import { readOwnAccount } from '@/services/account/own-account'
import { listOwnSessions } from '@/services/account/sessions'
import * as actions from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.account'))('title') }
}

export default async function AccountPage() {
  const ctx = await requireContext()
  return (
    <ClientMessages namespaces={['settings', 'account']}>
      <AccountScreen
        account={readOwnAccount(ctx)}
        sessions={listOwnSessions(ctx)}
        currentId={await currentSessionId()}
        now={ctx.now().toISOString()}
        actions={{
          changeName: actions.changeNameAction,
          changePassword: actions.changePasswordAction,
          endSession: actions.endSessionAction,
          endOtherSessions: actions.endOtherSessionsAction,
          endAllSessions: actions.endAllSessionsAction,
        }}
      />
    </ClientMessages>
  )
}
