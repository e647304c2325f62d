import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeClaim, ReadClaim } from '@/domain/api/claims'
import { changeClaim } from '@/services/claim/change-claim'
import { readClaim } from '@/services/claim/read-claim'

export const GET = serveRead(ReadClaim, (ctx, { params }) => readClaim(ctx, params.id))

export const PATCH = serveWrite(
  ChangeClaim,
  (ctx, { params: { id }, body }) => {
    const { event } = changeClaim(ctx, { id, ...body })
    return { value: readClaim(ctx, id), event }
  },
  { current: (ctx, { params }) => readClaim(ctx, params.id) },
)
