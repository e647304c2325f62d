import { serveRead } from '@/app/_lib/api/serve'
import { reportResponse } from '@/app/_lib/report-response'
import { ReadReport } from '@/domain/api/reports'

export const GET = serveRead(ReadReport, (ctx, { params, query }) =>
  reportResponse(ctx, params.id, query.format, query.include ?? []),
)
