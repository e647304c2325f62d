import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { TokensScreen } from '@/components/tokens/tokens-screen'
import { listTokens } from '@/services/account/tokens'
import { publicUrl } from '@/services/house/public-url'
import { createTokenAction, revokeTokenAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title') }
}

export default async function TokensPage() {
  const ctx = await requireContext()
  return (
    <ClientMessages namespaces={['settings', 'tokens']}>
      <TokensScreen
        tokens={listTokens(ctx)}
        now={ctx.now().toISOString()}
        apiUrl={publicUrl('/api/v1')}
        actions={{ create: createTokenAction, revoke: revokeTokenAction }}
      />
    </ClientMessages>
  )
}
