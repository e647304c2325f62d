import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { DataScreen } from '@/components/settings/data-screen'
import { countDeletedArticles } from '@/services/article/list-deleted'
import { readDataState } from '@/services/data/data-state'
import { may } from '@/services/policy'
import { check } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.sections'))('data') }
}

export default async function DataPage() {
  const context = await requireContext()
  if (!may(context.actor, 'data.manage')) notFound()
  return (
    <ClientMessages namespaces={['data']}>
      <DataScreen
        state={await readDataState(context)}
        deletedArticles={await countDeletedArticles(context)}
        check={check}
      />
    </ClientMessages>
  )
}
