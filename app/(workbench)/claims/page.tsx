import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { filtersOf, inputOf, type ListPageProps } from '@/app/_lib/list-page'
import { ListClaims } from '@/domain/search/list-inputs'
import { listClaims } from '@/services/claim/list-claims'
import { Claims } from './claims'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists.claims'))('title') }
}

export default async function ClaimsPage({ searchParams }: ListPageProps) {
  const context = await requireContext()
  const filters = await filtersOf(ListClaims, searchParams)
  const page = await listClaims(context, inputOf(ListClaims, filters))
  return (
    <ClientMessages namespaces={['lists']}>
      <Claims initial={{ filters, page }} now={context.now().toISOString()} />
    </ClientMessages>
  )
}
