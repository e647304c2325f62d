import { serveWrite } from '@/app/_lib/api/serve'
import { type AssessmentAnswer, ConfirmAssessment } from '@/domain/api/verdicts'
import { readOwnAssessment } from '@/services/claim/read-claim'
import { confirmVerdict } from '@/services/verdict/set-verdict'

export const POST = serveWrite(
  ConfirmAssessment,
  (ctx, { params: { id }, body }) => {
    const { event } = confirmVerdict(ctx, { claimId: id, ...body })
    return { value: readOwnAssessment(ctx, id) as AssessmentAnswer, event }
  },
  { current: (ctx, { params }) => readOwnAssessment(ctx, params.id) },
)
