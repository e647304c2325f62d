import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { CreateThread, ListThreads } from '@/domain/api/discussion'
import { addComment } from '@/services/discussion/comment'
import { listThreads, readThread } from '@/services/discussion/read-threads'

export const GET = serveRead(ListThreads, (ctx, { params, query }) => listThreads(ctx, params.id, query))

export const POST = serveWrite(CreateThread, (ctx, { params, body }) => {
  const { value, event } = addComment(ctx, { articleId: params.id, ...body })
  return { value: readThread(ctx, value.threadId), event, location: `/threads/${value.threadId}` }
})
