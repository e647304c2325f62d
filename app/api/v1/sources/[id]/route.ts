import { asSeen } from '@/app/_lib/api/as-seen'
import { serveWrite } from '@/app/_lib/api/serve'
import { ChangeSource } from '@/domain/api/sources'
import { changeSource } from '@/services/source/change-source'
import { readSource, sourceInput } from '@/services/source/read-source'

export const PATCH = serveWrite(ChangeSource, (ctx, { params: { id }, body }) => {
  const read = () => readSource(ctx, id)
  const { event } = asSeen(() => changeSource(ctx, { id, ...sourceInput(body) }), read)
  return { value: read(), event }
})
