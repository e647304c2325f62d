import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import * as z from 'zod'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { filtersOf, type ListPageProps } from '@/app/_lib/list-page'
import {
  FOUND_KINDS,
  type FoundItem,
  foundArticle,
  foundByAll,
  foundClaim,
  foundSource,
} from '@/components/search/found-item'
import { BEST } from '@/components/search/load-found'
import type { Page } from '@/domain/paging/page'
import { Search } from '@/domain/search/list-inputs'
import { parseSearch } from '@/domain/search/search-query'
import { listArticles } from '@/services/article/list-articles'
import { listClaims } from '@/services/claim/list-claims'
import type { Context } from '@/services/context'
import { search } from '@/services/search/search'
import { listSources } from '@/services/source/list-sources'
import { SearchEverything } from './search-everything'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lists.search'))('title') }
}

const Filters = z.strictObject({ q: Search.shape.q, in: z.enum(FOUND_KINDS) })

async function firstPage(ctx: Context, q: string, kind: string | undefined): Promise<Page<FoundItem>> {
  if (parseSearch(q).length === 0) return { items: [], next: null }
  const as = <T,>({ items, next }: Page<T>, found: (item: T) => FoundItem) => ({ items: items.map(found), next })
  if (kind === 'article') return as(await listArticles(ctx, { q }), foundArticle)
  if (kind === 'claim') return as(await listClaims(ctx, { q }), foundClaim)
  if (kind === 'source') return as(await listSources(ctx, { q }), foundSource)
  return { items: foundByAll(await search(ctx, { q, limit: BEST })), next: null }
}

/** What is looked for over everything, with the first of it. */
export default async function SearchPage({ searchParams }: ListPageProps) {
  const ctx = await requireContext()
  const filters = await filtersOf(Filters.partial(), searchParams)
  return (
    <ClientMessages namespaces={['lists']}>
      <SearchEverything initial={{ filters, page: await firstPage(ctx, filters.q ?? '', filters.in) }} />
    </ClientMessages>
  )
}
