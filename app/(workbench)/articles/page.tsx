import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { MAX_PAGE_SIZE } from '@/domain/paging/page'
import { listArticles } from '@/services/article/list-articles'
import { countDeletedArticles } from '@/services/article/list-deleted'
import { may } from '@/services/policy'
import { Articles } from './articles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles'))('title') }
}

export default async function ArticlesPage() {
  const context = await requireContext()
  return (
    <ClientMessages namespaces={['articles']}>
      <Articles
        articles={(await listArticles(context, { limit: MAX_PAGE_SIZE })).items}
        now={context.now().toISOString()}
        deleted={await countDeletedArticles(context)}
        mayEdit={may(context.actor, 'article.import')}
      />
    </ClientMessages>
  )
}
