import { serveWrite } from '@/app/_lib/api/serve'
import { MergeClaim } from '@/domain/api/claims'
import { mergeClaim } from '@/services/claim/merge-claim'
import { readClaim } from '@/services/claim/read-claim'

export const POST = serveWrite(
  MergeClaim,
  (ctx, { params: { id }, body }) => {
    const { event } = mergeClaim(ctx, { id, ...body })
    return { value: readClaim(ctx, body.into), event }
  },
  { current: (ctx, { params }) => readClaim(ctx, params.id) },
)
