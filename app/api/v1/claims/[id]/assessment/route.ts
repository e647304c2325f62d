import { serveWrite } from '@/app/_lib/api/serve'
import { type AssessmentAnswer, SetAssessment } from '@/domain/api/verdicts'
import { readOwnAssessment } from '@/services/claim/read-claim'
import { ratingByKey } from '@/services/verdict/rating-of'
import { setVerdict } from '@/services/verdict/set-verdict'

export const PUT = serveWrite(
  SetAssessment,
  (ctx, { params: { id }, body: { rating, rev = null, ...said } }) => {
    const verdict = rating === undefined ? {} : { ratingId: rating && ratingByKey(ctx, id, rating) }
    const { event } = setVerdict(ctx, { claimId: id, rev, ...said, ...verdict })
    return { value: readOwnAssessment(ctx, id) as AssessmentAnswer, event }
  },
  { current: (ctx, { params }) => readOwnAssessment(ctx, params.id) },
)
