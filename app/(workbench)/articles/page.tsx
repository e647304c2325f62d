import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { filtersOf, inputOf, type ListPageProps } from '@/app/_lib/list-page'
import { ListArticles } from '@/domain/search/list-inputs'
import { listArticles } from '@/services/article/list-articles'
import { countDeletedArticles } from '@/services/article/list-deleted'
import { may } from '@/services/policy'
import { Articles } from './articles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default async function ArticlesPage({ searchParams }: ListPageProps) {
  const context = await requireContext()
  const filters = await filtersOf(ListArticles, searchParams)
  return (
    <ClientMessages namespaces={['articles', 'lists']}>
      <Articles
        initial={{ filters, page: await listArticles(context, inputOf(ListArticles, filters)) }}
        now={context.now().toISOString()}
        deleted={await countDeletedArticles(context)}
        mayEdit={may(context.actor, 'article.import')}
      />
    </ClientMessages>
  )
}
