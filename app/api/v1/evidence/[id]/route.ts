import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeEvidence, DeleteEvidence, ReadEvidence } from '@/domain/api/evidence'
import { changeEvidence, deleteEvidence } from '@/services/evidence/change-evidence'
import { readEvidence } from '@/services/evidence/read-evidence'

export const GET = serveRead(ReadEvidence, (ctx, { params }) => readEvidence(ctx, params.id))

export const PATCH = serveWrite(
  ChangeEvidence,
  (ctx, { params: { id }, body: { primary, ...said } }) => {
    const { event } = changeEvidence(ctx, { id, ...said, ...(primary === undefined ? {} : { isPrimary: primary }) })
    return { value: readEvidence(ctx, id), event }
  },
  { current: (ctx, { params }) => readEvidence(ctx, params.id) },
)

export const DELETE = serveWrite(
  DeleteEvidence,
  (ctx, { params: { id }, body }) => {
    const { event } = deleteEvidence(ctx, { id, ...body })
    return { value: undefined as never, event }
  },
  { current: (ctx, { params }) => readEvidence(ctx, params.id) },
)
