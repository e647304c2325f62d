import { serveWrite } from '@/app/_lib/api/serve'
import { type DecisionAnswer, DeleteDecision, SetDecision } from '@/domain/api/verdicts'
import { readDecision } from '@/services/claim/read-claim'
import { decideClaim, reopenClaim } from '@/services/verdict/decide-claim'
import { ratingByKey } from '@/services/verdict/rating-of'

export const PUT = serveWrite(
  SetDecision,
  (ctx, { params: { id }, body: { rating, rev = null, ...said } }) => {
    const verdict = rating === undefined ? {} : { ratingId: rating && ratingByKey(ctx, id, rating) }
    const { event } = decideClaim(ctx, { claimId: id, rev, ...said, ...verdict })
    return { value: readDecision(ctx, id) as DecisionAnswer, event }
  },
  { current: (ctx, { params }) => readDecision(ctx, params.id) },
)

export const DELETE = serveWrite(
  DeleteDecision,
  (ctx, { params: { id }, body }) => {
    const { event } = reopenClaim(ctx, { claimId: id, ...body })
    return { value: undefined as never, event }
  },
  { current: (ctx, { params }) => readDecision(ctx, params.id) },
)
