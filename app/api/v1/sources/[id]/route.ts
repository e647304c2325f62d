import { serveWrite } from '@/app/_lib/api/serve'
import { ChangeSource } from '@/domain/api/sources'
import { changeSource } from '@/services/source/change-source'
import { readSource, sourceInput } from '@/services/source/read-source'

export const PATCH = serveWrite(
  ChangeSource,
  (ctx, { params: { id }, body }) => {
    const { event } = changeSource(ctx, { id, ...sourceInput(body) })
    return { value: readSource(ctx, id), event }
  },
  { current: (ctx, { params }) => readSource(ctx, params.id) },
)
