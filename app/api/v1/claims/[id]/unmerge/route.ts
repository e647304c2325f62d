import { serveWrite } from '@/app/_lib/api/serve'
import { UnmergeClaim } from '@/domain/api/claims'
import { readClaim } from '@/services/claim/read-claim'
import { unmergeClaim } from '@/services/claim/unmerge-claim'

export const POST = serveWrite(UnmergeClaim, (ctx, { params }) => {
  const { event } = unmergeClaim(ctx, params)
  return { value: readClaim(ctx, params.id), event }
})
