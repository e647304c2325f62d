import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { houseWorking } from '@/services/house/house'
import { may } from '@/services/policy'
import { AddArticle } from './add-article'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('articles.add'))('title') }
}

export default async function AddArticlePage() {
  const ctx = await requireContext()
  if (!may(ctx.actor, 'article.import')) notFound()
  return (
    <ClientMessages namespaces={['articles']}>
      <AddArticle person={ctx.actor.id} working={houseWorking(ctx)} />
    </ClientMessages>
  )
}
