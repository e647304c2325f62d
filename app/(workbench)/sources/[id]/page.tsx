import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ClientMessages } from '@/app/_lib/client-messages'
import { requireContext } from '@/app/_lib/context'
import { AppError } from '@/domain/app-error'
import { listDeletedFiles } from '@/services/files/read-file'
import { may } from '@/services/policy'
import { listCitations } from '@/services/source/list-sources'
import { showSource } from '@/services/source/show-source'
import { erase } from './actions'
import { SourceView } from './source-view'

type Props = { readonly params: Promise<{ readonly id: string }> }

const sourceOf = cache(async (id: string) => {
  const ctx = await requireContext()
  try {
    return showSource(ctx, id)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await sourceOf((await params).id)).title }
}

export default async function SourcePage({ params }: Props) {
  const source = await sourceOf((await params).id)
  const ctx = await requireContext()
  const page = await listCitations(ctx, { source: source.id })
  const canWrite = may(ctx.actor, 'source.write')
  return (
    <ClientMessages namespaces={['lists', 'files']}>
      <SourceView
        source={source}
        page={page}
        canWrite={canWrite}
        deletedFiles={canWrite ? listDeletedFiles(ctx, source.id) : []}
        erase={may(ctx.actor, 'article.erase') ? erase : undefined}
      />
    </ClientMessages>
  )
}
