import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { articleHead } from '@/app/_lib/article-head'
import { ClientMessages } from '@/app/_lib/client-messages'
import { CorrectionsLoader } from '@/components/corrections/corrections-loader'

type Props = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await articleHead((await params).id)
  return { title: (await getTranslations('corrections.list'))('title', { title: article.title }) }
}

/** The checked copy: every correction of one article, for the editor who decides and enters them. */
export default async function CorrectionsPage({ params }: Props) {
  const { id } = await params
  const { article, me } = await articleHead(id)
  return (
    <ClientMessages namespaces={['corrections', 'workbench']}>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/api/articles/${id}/workbench`} />
      <CorrectionsLoader head={{ article, me }} />
    </ClientMessages>
  )
}
