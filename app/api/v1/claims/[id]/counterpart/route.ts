import { serveWrite } from '@/app/_lib/api/serve'
import { CreateCounterpart } from '@/domain/api/claims'
import { readClaim } from '@/services/claim/read-claim'
import { splitSaid } from '@/services/claim/split-said'

export const POST = serveWrite(
  CreateCounterpart,
  (ctx, { params: { id }, body }) => {
    const { value, event } = splitSaid(ctx, { id, ...body })
    const claimId = value.claimId as string
    return { value: readClaim(ctx, claimId), event, location: `/claims/${claimId}` }
  },
  { current: (ctx, { params }) => readClaim(ctx, params.id) },
)
