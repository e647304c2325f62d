import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { CreateAnnotation, ListAnnotations } from '@/domain/api/annotations'
import { markPassage } from '@/services/annotation/mark-passage'
import { listAnnotations, readAnnotation } from '@/services/annotation/read-annotation'

export const GET = serveRead(ListAnnotations, (ctx, { params, query }) => listAnnotations(ctx, params.id, query))

export const POST = serveWrite(CreateAnnotation, (ctx, { params, body }) => {
  const { value, event } = markPassage(ctx, params.id, body)
  return { value: readAnnotation(ctx, value.annotationId), event, location: `/annotations/${value.annotationId}` }
})
