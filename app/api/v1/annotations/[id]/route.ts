import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ReadAnnotation, RemoveAnnotation, UpdateAnnotation } from '@/domain/api/annotations'
import { deleteAnnotation } from '@/services/annotation/delete-annotation'
import { readAnnotation } from '@/services/annotation/read-annotation'
import { reviseAnnotation } from '@/services/annotation/revise-annotation'
import type { Context } from '@/services/context'

const current = (ctx: Context, { params }: { params: { id: string } }) => readAnnotation(ctx, params.id)

export const GET = serveRead(ReadAnnotation, (ctx, { params }) => readAnnotation(ctx, params.id))

export const PATCH = serveWrite(
  UpdateAnnotation,
  (ctx, { params, body }) => {
    const { event } = reviseAnnotation(ctx, params.id, body)
    return { value: readAnnotation(ctx, params.id), event }
  },
  { current },
)

export const DELETE = serveWrite(
  RemoveAnnotation,
  (ctx, { params, body }) => {
    const { event } = deleteAnnotation(ctx, { ...body, id: params.id })
    return { value: null, event }
  },
  { current },
)
