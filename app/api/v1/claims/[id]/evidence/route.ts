import { serveWrite } from '@/app/_lib/api/serve'
import { CreateEvidence } from '@/domain/api/evidence'
import { citeSource } from '@/services/evidence/cite-source'
import { readEvidence } from '@/services/evidence/read-evidence'
import { sourceInput } from '@/services/source/read-source'

export const POST = serveWrite(CreateEvidence, (ctx, { params, body: { primary, source, ...said } }) => {
  const { value, event } = citeSource(ctx, {
    claimId: params.id,
    ...said,
    ...(primary === undefined ? {} : { isPrimary: primary }),
    ...(source === undefined ? {} : { source: sourceInput(source) }),
  })
  return { value: readEvidence(ctx, value.evidenceId), event, location: `/evidence/${value.evidenceId}` }
})
