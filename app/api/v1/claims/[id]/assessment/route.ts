import { asSeen } from '@/app/_lib/api/as-seen'
import { serveWrite } from '@/app/_lib/api/serve'
import { type AssessmentAnswer, SetAssessment } from '@/domain/api/verdicts'
import { readOwnAssessment } from '@/services/claim/read-claim'
import { ratingByKey } from '@/services/verdict/rating-of'
import { setVerdict } from '@/services/verdict/set-verdict'

export const PUT = serveWrite(SetAssessment, (ctx, { params: { id }, body: { rating, rev, ...said } }) => {
  const read = () => readOwnAssessment(ctx, id) as AssessmentAnswer
  const verdict = rating === undefined ? {} : { ratingId: rating && ratingByKey(ctx, id, rating) }
  const { event } = asSeen(() => setVerdict(ctx, { claimId: id, rev: rev ?? null, ...said, ...verdict }), read)
  return { value: read(), event }
})
