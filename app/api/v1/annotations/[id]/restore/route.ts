import { serveWrite } from '@/app/_lib/api/serve'
import { BringBackAnnotation } from '@/domain/api/annotations'
import { restoreAnnotation } from '@/services/annotation/delete-annotation'
import { readAnnotation } from '@/services/annotation/read-annotation'

export const POST = serveWrite(BringBackAnnotation, (ctx, { params }) => {
  const { event } = restoreAnnotation(ctx, params)
  return { value: readAnnotation(ctx, params.id), event }
})
