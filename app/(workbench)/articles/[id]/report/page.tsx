import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireContext } from '@/app/_lib/context'
import { ReportPreview } from '@/components/report/report-preview'
import { AppError } from '@/domain/app-error'
import { may } from '@/services/policy'
import { readReport } from '@/services/reports/read-report'
import { includeFrom } from '@/services/reports/report-file'

type Props = {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ include?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report'))('preview.title') }
}

export default async function ReportPage({ params, searchParams }: Props) {
  const ctx = await requireContext()
  const { id } = await params
  const mayInclude = may(ctx.actor, 'report.includeInternal')
  const asked = includeFrom([(await searchParams).include ?? []].flat())
  // Someone who may not choose sees the report without: the address may come from an editor.
  const include = mayInclude ? asked : { discussions: false, internal: false }
  try {
    return <ReportPreview report={readReport(ctx, id, include)} mayInclude={mayInclude} />
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
}
