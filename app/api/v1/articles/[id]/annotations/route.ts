import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { CreateAnnotation, ListAnnotations } from '@/domain/api/annotations'
import type { Page } from '@/domain/api/shapes'
import { readAnnotationPage } from '@/services/annotation/annotation-page'
import { markPassage } from '@/services/annotation/mark-passage'
import { listAnnotations, readAnnotation } from '@/services/annotation/read-annotation'
import type { Context } from '@/services/context'
import { publicUrl } from '@/services/house/public-url'

const JSON_LD = 'application/ld+json'

export const GET = serveRead(ListAnnotations, (ctx, { params, query, request }) =>
  request.headers.get('accept')?.includes(JSON_LD)
    ? pageResponse(ctx, params.id, query)
    : listAnnotations(ctx, params.id, query),
)

export const POST = serveWrite(CreateAnnotation, (ctx, { params, body }) => {
  const { value, event } = markPassage(ctx, params.id, body)
  return { value: readAnnotation(ctx, value.annotationId), event, location: `/annotations/${value.annotationId}` }
})

function pageResponse(ctx: Context, id: string, query: Page): Response {
  const list = publicUrl(`/api/v1/articles/${id}/annotations`)
  const addressOf = (cursor: string | null) =>
    cursor === null ? list : `${list}?${new URLSearchParams({ limit: `${query.limit}`, ...(cursor && { cursor }) })}`
  return Response.json(readAnnotationPage(ctx, id, query, addressOf), {
    headers: {
      'content-type': `${JSON_LD}; profile="http://www.w3.org/ns/anno.jsonld"`,
      'cache-control': 'no-store',
      vary: 'Accept',
    },
  })
}
