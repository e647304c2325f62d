import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { CreateSource, ListSources } from '@/domain/api/sources'
import { addSource } from '@/services/source/add-source'
import { listSources } from '@/services/source/list-sources'
import { readSource, sourceAnswer, sourceInput } from '@/services/source/read-source'

export const GET = serveRead(ListSources, async (ctx, { query, request }) => {
  const { items, next } = await listSources(ctx, query, request.signal)
  return { items: items.map(sourceAnswer), next }
})

export const POST = serveWrite(CreateSource, (ctx, { body }) => {
  const { value, event } = addSource(ctx, sourceInput(body))
  return { value: readSource(ctx, value.id), event, location: `/sources/${value.id}` }
})
