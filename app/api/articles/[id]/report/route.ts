import { getLocale, getTranslations } from 'next-intl/server'
import { runRoute } from '@/app/_lib/run-route'
import { DATA_POLICY } from '@/app/_lib/security-headers'
import type { Translate } from '@/domain/report/report-words'
import { readReport } from '@/services/reports/read-report'
import { contentDisposition, includeFrom, reportFile } from '@/services/reports/report-file'

/** The report as a file: `?format=html|md|json&include=discussions,internal`. */
export const GET = runRoute<{ id: string }>(async (ctx, request, { id }) => {
  const search = new URL(request.url).searchParams
  const report = readReport(ctx, id, includeFrom(search.getAll('include')))
  const t = (await getTranslations('report')) as unknown as Translate
  const file = reportFile(report, search.get('format') ?? 'html', { t, locale: await getLocale() })
  return new Response(file.body, {
    headers: {
      'content-type': file.type,
      'content-disposition': contentDisposition(file.name),
      'content-security-policy': DATA_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})
