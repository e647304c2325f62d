import { asSeen } from '@/app/_lib/api/as-seen'
import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeClaim, ReadClaim } from '@/domain/api/claims'
import { changeClaim } from '@/services/claim/change-claim'
import { readClaim } from '@/services/claim/read-claim'

export const GET = serveRead(ReadClaim, (ctx, { params }) => readClaim(ctx, params.id))

export const PATCH = serveWrite(ChangeClaim, (ctx, { params: { id }, body }) => {
  const read = () => readClaim(ctx, id)
  const { event } = asSeen(() => changeClaim(ctx, { id, ...body }), read)
  return { value: read(), event }
})
