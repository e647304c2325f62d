import { asSeen } from '@/app/_lib/api/as-seen'
import { serveWrite } from '@/app/_lib/api/serve'
import { type AssessmentAnswer, ConfirmAssessment } from '@/domain/api/verdicts'
import { readOwnAssessment } from '@/services/claim/read-claim'
import { confirmVerdict } from '@/services/verdict/set-verdict'

export const POST = serveWrite(ConfirmAssessment, (ctx, { params: { id }, body }) => {
  const read = () => readOwnAssessment(ctx, id) as AssessmentAnswer
  const { event } = asSeen(() => confirmVerdict(ctx, { claimId: id, ...body }), read)
  return { value: read(), event }
})
