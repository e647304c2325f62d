import { serveWrite } from '@/app/_lib/api/serve'
import { RestoreEvidence } from '@/domain/api/evidence'
import { restoreEvidence } from '@/services/evidence/change-evidence'
import { readEvidence } from '@/services/evidence/read-evidence'

export const POST = serveWrite(RestoreEvidence, (ctx, { params: { id } }) => {
  const { event } = restoreEvidence(ctx, { id })
  return { value: readEvidence(ctx, id), event }
})
