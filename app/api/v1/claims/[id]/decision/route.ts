import { asSeen } from '@/app/_lib/api/as-seen'
import { serveWrite } from '@/app/_lib/api/serve'
import { type DecisionAnswer, DeleteDecision, SetDecision } from '@/domain/api/verdicts'
import { readDecision } from '@/services/claim/read-claim'
import { decideClaim, reopenClaim } from '@/services/verdict/decide-claim'
import { ratingByKey } from '@/services/verdict/rating-of'

export const PUT = serveWrite(SetDecision, (ctx, { params: { id }, body: { rating, rev, ...said } }) => {
  const read = () => readDecision(ctx, id) as DecisionAnswer
  const verdict = rating === undefined ? {} : { ratingId: rating && ratingByKey(ctx, id, rating) }
  const { event } = asSeen(() => decideClaim(ctx, { claimId: id, rev: rev ?? null, ...said, ...verdict }), read)
  return { value: read(), event }
})

export const DELETE = serveWrite(DeleteDecision, (ctx, { params: { id }, body }) => {
  const { event } = asSeen(
    () => reopenClaim(ctx, { claimId: id, ...body }),
    () => readDecision(ctx, id),
  )
  return { value: undefined as never, event }
})
