import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { listDeletedArticles } from '@/services/article/list-deleted'
import { may } from '@/services/policy'
import { erase } from './actions'
import { DeletedArticles } from './deleted-articles'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles.deleted'))('title') }
}

export default async function DeletedArticlesPage() {
  const context = await requireContext()
  if (!may(context.actor, 'article.delete')) notFound()
  return (
    <ClientMessages namespaces={['articles']}>
      <DeletedArticles
        articles={await listDeletedArticles(context)}
        erase={may(context.actor, 'article.erase') ? erase : undefined}
      />
    </ClientMessages>
  )
}
