import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { ArticleMarkup } from '@/components/editor/article-markup'
import { WorkbenchLoader } from '@/components/workbench/workbench-loader'
import { AppError } from '@/domain/app-error'
import type { WorkbenchHead } from '@/domain/workbench/objects'
import { readWorkbenchHead } from '@/services/workbench/read-workbench'

type Props = { readonly params: Promise<{ readonly id: string }> }

const headOf = cache(async (id: string): Promise<WorkbenchHead> => {
  const ctx = await requireContext()
  try {
    return readWorkbenchHead(ctx, id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { article } = await headOf((await params).id)
  return { title: article.title }
}

/** The workbench of one article: its first screens are in the page, the rest is fetched. */
export default async function WorkbenchPage({ params }: Props) {
  const { id } = await params
  const head = await headOf(id)
  const { language, direction } = head.article
  const { opening, ...rest } = head
  return (
    <ClientMessages namespaces={['workbench', 'editor', 'spans', 'corrections']}>
      {/* Asked for while the scripts are still on their way; the loader's fetch takes this answer. */}
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/api/articles/${id}/workbench`} />
      <WorkbenchLoader
        head={rest}
        opening={
          <section className="article">
            <ArticleMarkup document={opening} language={language} direction={direction} />
          </section>
        }
      />
    </ClientMessages>
  )
}
