import { asSeen } from '@/app/_lib/api/as-seen'
import { serveWrite } from '@/app/_lib/api/serve'
import { SetClaimState } from '@/domain/api/claims'
import { readClaim } from '@/services/claim/read-claim'
import { setWaiting } from '@/services/claim/set-waiting'

export const PUT = serveWrite(SetClaimState, (ctx, { params: { id }, body }) => {
  const read = () => readClaim(ctx, id)
  const { event } = asSeen(() => setWaiting(ctx, { id, ...body }), read)
  return { value: read(), event }
})
