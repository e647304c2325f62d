import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeScale, ReadScale } from '@/domain/api/scales'
import { ChangeScale as Input } from '@/domain/scale/inputs'
import { changeScale } from '@/services/scale/change-scale'
import { readScaleById } from '@/services/scale/list-scales'
import { ratingInput, ratingInputsOf, scaleAnswer } from '@/services/scale/tell-scale'

export const GET = serveRead(ReadScale, (ctx, { params }) => scaleAnswer(readScaleById(ctx, params.id)))

export const PATCH = serveWrite(
  ChangeScale,
  (ctx, { params: { id }, body: { rev, name, kind, ratings } }) => {
    const { latest } = readScaleById(ctx, id)
    const input = Input.parse({
      id,
      rev,
      name: name ?? latest.name,
      kind: kind ?? latest.kind,
      ratings: ratings?.map(ratingInput) ?? ratingInputsOf(latest),
    })
    const { event } = changeScale(ctx, input)
    return { value: scaleAnswer(readScaleById(ctx, id)), event }
  },
  { current: (ctx, { params }) => scaleAnswer(readScaleById(ctx, params.id)) },
)
