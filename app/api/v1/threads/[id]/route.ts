import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeThread, ReadThread } from '@/domain/api/discussion'
import { resolveThread } from '@/services/discussion/comment'
import { readThread } from '@/services/discussion/read-threads'

export const GET = serveRead(ReadThread, (ctx, { params }) => readThread(ctx, params.id))

export const PATCH = serveWrite(
  ChangeThread,
  (ctx, { params: { id }, body: { resolved, rev } }) => {
    const { event } = resolveThread(ctx, { id, rev, isResolved: resolved })
    return { value: readThread(ctx, id), event }
  },
  { current: (ctx, { params }) => readThread(ctx, params.id) },
)
