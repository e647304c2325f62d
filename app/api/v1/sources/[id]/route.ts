import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeSource, ReadSource } from '@/domain/api/sources'
import { changeSource } from '@/services/source/change-source'
import { listCitations } from '@/services/source/list-sources'
import { citationAnswer, readSource, sourceInput } from '@/services/source/read-source'

export const GET = serveRead(ReadSource, async (ctx, { params: { id }, request }) => {
  const { items, next } = await listCitations(ctx, { source: id }, request.signal)
  return { ...readSource(ctx, id), citations: { items: items.map(citationAnswer), next } }
})

export const PATCH = serveWrite(
  ChangeSource,
  (ctx, { params: { id }, body }) => {
    const { event } = changeSource(ctx, { id, ...sourceInput(body) })
    return { value: readSource(ctx, id), event }
  },
  { current: (ctx, { params }) => readSource(ctx, params.id) },
)
