import { reportResponse } from '@/app/_lib/report-response'
import { runRoute } from '@/app/_lib/run-route'

/** The report as a file: `?format=html|md|json&include=discussions,internal`. */
export const GET = runRoute<{ id: string }>((ctx, request, { id }) => {
  const search = new URL(request.url).searchParams
  return reportResponse(ctx, id, search.get('format') ?? 'html', search.getAll('include'))
})
