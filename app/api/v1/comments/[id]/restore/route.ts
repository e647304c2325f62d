import { serveWrite } from '@/app/_lib/api/serve'
import { RestoreComment } from '@/domain/api/discussion'
import { restoreComment } from '@/services/discussion/comment'
import { readComment } from '@/services/discussion/read-threads'

export const POST = serveWrite(RestoreComment, (ctx, { params: { id } }) => {
  const { event } = restoreComment(ctx, { id })
  return { value: readComment(ctx, id), event }
})
