import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeComment, DeleteComment, ReadComment } from '@/domain/api/discussion'
import { changeComment, deleteComment } from '@/services/discussion/comment'
import { readComment } from '@/services/discussion/read-threads'

export const GET = serveRead(ReadComment, (ctx, { params }) => readComment(ctx, params.id))

export const PATCH = serveWrite(
  ChangeComment,
  (ctx, { params: { id }, body }) => {
    const { event } = changeComment(ctx, { id, ...body })
    return { value: readComment(ctx, id), event }
  },
  { current: (ctx, { params }) => readComment(ctx, params.id) },
)

export const DELETE = serveWrite(
  DeleteComment,
  (ctx, { params: { id }, body }) => {
    const { event } = deleteComment(ctx, { id, ...body })
    return { value: undefined as never, event }
  },
  { current: (ctx, { params }) => readComment(ctx, params.id) },
)
