import { getLocale, getMessages } from 'next-intl/server'
import { log } from '@/app/_lib/log'
import { runRoute } from '@/app/_lib/run-route'
import { DATA_POLICY } from '@/app/_lib/security-headers'
import { contentDisposition, includeFrom } from '@/services/reports/report-file'
import { writeReport } from '@/services/reports/write-report'

/** The report as a file: `?format=html|md|json&include=discussions,internal`. */
export const GET = runRoute<{ id: string }>(async (ctx, request, { id }) => {
  const search = new URL(request.url).searchParams
  const include = includeFrom(search.getAll('include'))
  const format = search.get('format') ?? 'html'
  const words = { locale: await getLocale(), messages: (await getMessages()).report as Record<string, unknown> }
  const file = await writeReport(ctx, id, include, format, words)
  // The file names what it includes; that somebody took it away is noted here, since reading writes nothing.
  if (include.discussions || include.internal) {
    log.info({ actor: ctx.actor.id, article: id, format, include }, 'a report with internal matter was exported')
  }
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
