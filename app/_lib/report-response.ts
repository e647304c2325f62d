import { getLocale, getMessages } from 'next-intl/server'
import type { Context } from '@/services/context'
import { contentDisposition, includeFrom } from '@/services/reports/report-file'
import { writeReport } from '@/services/reports/write-report'
import { log } from './log'
import { DATA_POLICY } from './security-headers'

/** The report of an article as a file to take away, for a page and for a program alike. */
export async function reportResponse(
  ctx: Context,
  articleId: string,
  format: string,
  words: readonly string[],
): Promise<Response> {
  const include = includeFrom(words)
  const messages = (await getMessages()).report as Record<string, unknown>
  const file = await writeReport(ctx, articleId, include, format, { locale: await getLocale(), messages })
  // The file names what it includes; that somebody took it away is noted here, since reading writes nothing.
  if (include.discussions || include.internal) {
    log.info({ actor: ctx.actor.id, article: articleId, format, include }, 'a report with internal matter was exported')
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
}
