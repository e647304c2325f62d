import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { filtersOf, inputOf, type ListPageProps } from '@/app/_lib/list-page'
import { ListSources } from '@/domain/search/list-inputs'
import { listSources } from '@/services/source/list-sources'
import { Sources } from './sources'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists.sources'))('title') }
}

export default async function SourcesPage({ searchParams }: ListPageProps) {
  const context = await requireContext()
  const filters = await filtersOf(ListSources, searchParams)
  const page = await listSources(context, inputOf(ListSources, filters))
  return (
    <ClientMessages namespaces={['lists']}>
      <Sources initial={{ filters, page }} />
    </ClientMessages>
  )
}
