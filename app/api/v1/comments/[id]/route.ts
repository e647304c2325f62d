import { asSeen } from '@/app/_lib/api/as-seen'
import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeComment, DeleteComment, ReadComment } from '@/domain/api/discussion'
import { changeComment, deleteComment } from '@/services/discussion/comment'
import { readComment } from '@/services/discussion/read-threads'

export const GET = serveRead(ReadComment, (ctx, { params }) => readComment(ctx, params.id))

export const PATCH = serveWrite(ChangeComment, (ctx, { params: { id }, body }) => {
  const read = () => readComment(ctx, id)
  const { event } = asSeen(() => changeComment(ctx, { id, ...body }), read)
  return { value: read(), event }
})

export const DELETE = serveWrite(DeleteComment, (ctx, { params: { id }, body }) => {
  const { event } = asSeen(
    () => deleteComment(ctx, { id, ...body }),
    () => readComment(ctx, id),
  )
  return { value: undefined as never, event }
})
