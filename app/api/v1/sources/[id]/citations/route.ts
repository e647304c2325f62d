import { serveRead } from '@/app/_lib/api/serve'
import { ListCitations } from '@/domain/api/sources'
import { listCitations } from '@/services/source/list-sources'
import { citationAnswer } from '@/services/source/read-source'

export const GET = serveRead(ListCitations, async (ctx, { params, query, request }) => {
  const { items, next } = await listCitations(ctx, { source: params.id, ...query }, request.signal)
  return { items: items.map(citationAnswer), next }
})
