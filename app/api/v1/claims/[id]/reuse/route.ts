import { serveWrite } from '@/app/_lib/api/serve'
import { ReuseCheck } from '@/domain/api/claims'
import { readClaim } from '@/services/claim/read-claim'
import { reuseCheck } from '@/services/claim/reuse-check'

export const POST = serveWrite(ReuseCheck, (ctx, { params: { id }, body }) => {
  const { from, verdict, evidence, origin, rev = null } = body
  const { event } = reuseCheck(ctx, {
    claimId: id,
    fromClaimId: from,
    rev,
    ...(verdict === undefined ? {} : { verdictId: verdict }),
    ...(evidence === undefined ? {} : { evidence: evidence.map((one) => ({ from: one })) }),
    ...(origin === undefined ? {} : { origin }),
  })
  return { value: readClaim(ctx, id), event }
})
