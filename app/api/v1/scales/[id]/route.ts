import { asSeen } from '@/app/_lib/api/as-seen'
import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeScale, ReadScale } from '@/domain/api/scales'
import { ChangeScale as Input } from '@/domain/scale/inputs'
import { changeScale } from '@/services/scale/change-scale'
import { readScaleById } from '@/services/scale/list-scales'
import { ratingInput, ratingInputsOf, scaleAnswer } from '@/services/scale/tell-scale'

export const GET = serveRead(ReadScale, (ctx, { params }) => scaleAnswer(readScaleById(ctx, params.id)))

export const PATCH = serveWrite(ChangeScale, (ctx, { params: { id }, body: { rev, name, kind, ratings } }) => {
  const read = () => readScaleById(ctx, id)
  const { latest } = read()
  const input = Input.parse({
    id,
    rev,
    name: name ?? latest.name,
    kind: kind ?? latest.kind,
    ratings: ratings?.map(ratingInput) ?? ratingInputsOf(latest),
  })
  const { event } = asSeen(
    () => changeScale(ctx, input),
    () => scaleAnswer(read()),
  )
  return { value: scaleAnswer(read()), event }
})
