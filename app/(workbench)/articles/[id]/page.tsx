import type { Metadata } from 'next'
import { articleHead } from '@/app/_lib/article-head'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { ArticleMarkup } from '@/components/editor/article-markup'
import type { AskedLink } from '@/components/workbench/use-address'
import { WorkbenchLoader } from '@/components/workbench/workbench-loader'
import { readLink } from '@/domain/workbench/link'
import { readGuide } from '@/services/guide/read-guide'
import { followLink } from '@/services/workbench/follow-link'

type Props = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

/** What the address asks for besides the article, and what stands in its way. */
async function askedOf(articleId: string, search: Awaited<Props['searchParams']>): Promise<AskedLink | null> {
  const target = readLink({
    get: (name) => {
      const value = search[name]
      return typeof value === 'string' ? value : null
    },
  })
  return target && { target, trouble: followLink(await requireContext(), articleId, target) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await articleHead((await params).id)
  return { title: article.title }
}

/** The workbench of one article: its first screens are in the page, the rest is fetched. */
export default async function WorkbenchPage({ params, searchParams }: Props) {
  const { id } = await params
  const head = await articleHead(id)
  const { language, direction } = head.article
  const { opening, ...rest } = head
  return (
    <ClientMessages namespaces={['workbench', 'editor', 'spans', 'corrections', 'files']}>
      {/* Asked for while the scripts are still on their way; the loader's fetch takes this answer. */}
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/api/articles/${id}/workbench`} />
      <WorkbenchLoader
        head={rest}
        guide={readGuide(await requireContext(), id)}
        asked={await askedOf(id, await searchParams)}
        opening={
          <section className="article">
            <ArticleMarkup document={opening} language={language} direction={direction} />
          </section>
        }
      />
    </ClientMessages>
  )
}
