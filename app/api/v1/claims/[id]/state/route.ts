import { serveWrite } from '@/app/_lib/api/serve'
import { SetClaimState } from '@/domain/api/claims'
import { readClaim } from '@/services/claim/read-claim'
import { setWaiting } from '@/services/claim/set-waiting'

export const PUT = serveWrite(
  SetClaimState,
  (ctx, { params: { id }, body }) => {
    const { event } = setWaiting(ctx, { id, ...body })
    return { value: readClaim(ctx, id), event }
  },
  { current: (ctx, { params }) => readClaim(ctx, params.id) },
)
