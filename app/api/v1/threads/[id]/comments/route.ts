import { serveWrite } from '@/app/_lib/api/serve'
import { CreateComment } from '@/domain/api/discussion'
import { addComment } from '@/services/discussion/comment'
import { articleOfThread, readComment } from '@/services/discussion/read-threads'

export const POST = serveWrite(CreateComment, (ctx, { params, body }) => {
  const articleId = articleOfThread(ctx, params.id)
  const { value, event } = addComment(ctx, { articleId, threadId: params.id, ...body })
  return { value: readComment(ctx, value.id), event, location: `/comments/${value.id}` }
})
