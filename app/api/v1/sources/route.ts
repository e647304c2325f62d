import { serveWrite } from '@/app/_lib/api/serve'
import { CreateSource } from '@/domain/api/sources'
import { addSource } from '@/services/source/add-source'
import { readSource, sourceInput } from '@/services/source/read-source'

export const POST = serveWrite(CreateSource, (ctx, { body }) => {
  const { value, event } = addSource(ctx, sourceInput(body))
  return { value: readSource(ctx, value.id), event, location: `/sources/${value.id}` }
})
