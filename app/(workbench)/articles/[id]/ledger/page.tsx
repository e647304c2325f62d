import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { articleHead } from '@/app/_lib/article-head'
import { ClientMessages } from '@/app/_lib/client-messages'
import { LedgerLoader } from '@/components/ledger/ledger-loader'

type Props = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await articleHead((await params).id)
  return { title: (await getTranslations('ledger'))('heading', { title: article.title }) }
}

/** The ledger of one article: every statement, and what accounts for its words. */
export default async function LedgerPage({ params }: Props) {
  const { id } = await params
  const { article, me } = await articleHead(id)
  return (
    <ClientMessages namespaces={['ledger', 'workbench']}>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/api/articles/${id}/workbench`} />
      <LedgerLoader head={{ article, me }} />
    </ClientMessages>
  )
}
