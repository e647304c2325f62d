import { asSeen } from '@/app/_lib/api/as-seen'
import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeThread, ReadThread } from '@/domain/api/discussion'
import { resolveThread } from '@/services/discussion/comment'
import { readThread } from '@/services/discussion/read-threads'

export const GET = serveRead(ReadThread, (ctx, { params }) => readThread(ctx, params.id))

export const PATCH = serveWrite(ChangeThread, (ctx, { params: { id }, body: { resolved, rev } }) => {
  const read = () => readThread(ctx, id)
  const { event } = asSeen(() => resolveThread(ctx, { id, rev, isResolved: resolved }), read)
  return { value: read(), event }
})
