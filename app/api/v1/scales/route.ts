import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { CreateScale, ListScales } from '@/domain/api/scales'
import { CreateScale as Input } from '@/domain/scale/inputs'
import { createScale } from '@/services/scale/create-scale'
import { listScales, readScaleById } from '@/services/scale/list-scales'
import { ratingInput, scaleAnswer } from '@/services/scale/tell-scale'

export const GET = serveRead(ListScales, (ctx) => ({ items: listScales(ctx).map(scaleAnswer), next: null }))

export const POST = serveWrite(CreateScale, (ctx, { body }) => {
  const { value, event } = createScale(ctx, Input.parse({ ...body, ratings: body.ratings.map(ratingInput) }))
  return { value: scaleAnswer(readScaleById(ctx, value.id)), event, location: `/scales/${value.id}` }
})
