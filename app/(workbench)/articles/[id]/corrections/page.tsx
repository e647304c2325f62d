import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { CorrectionsLoader } from '@/components/corrections/corrections-loader'
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
  return { title: (await getTranslations('corrections.list'))('title', { title: article.title }) }
}

/** The checked copy: every correction of one article, for the editor who decides and enters them. */
export default async function CorrectionsPage({ params }: Props) {
  const { id } = await params
  const { article, me } = await headOf(id)
  return (
    <ClientMessages namespaces={['corrections', 'workbench']}>
      <link rel="preload" as="fetch" crossOrigin="anonymous" href={`/api/articles/${id}/workbench`} />
      <CorrectionsLoader head={{ article, me }} />
    </ClientMessages>
  )
}
