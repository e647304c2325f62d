import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { HouseScreen } from '@/components/house/house-screen'
import { readHouseRules } from '@/services/house/change-house'
import { may } from '@/services/policy'
import { listScales } from '@/services/scale/list-scales'
import { changeHouseAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('house'))('title') }
}

export default async function HousePage() {
  const ctx = await requireContext()
  if (!may(ctx.actor, 'house.change')) notFound()
  const scales = listScales(ctx).map(({ id, name, kind }) => ({ id, name, kind }))
  return (
    <ClientMessages namespaces={['settings', 'house', 'articles']}>
      <HouseScreen rules={readHouseRules(ctx)} scales={scales} change={changeHouseAction} />
    </ClientMessages>
  )
}
