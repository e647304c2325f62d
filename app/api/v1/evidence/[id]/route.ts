import { asSeen } from '@/app/_lib/api/as-seen'
import { serveRead, serveWrite } from '@/app/_lib/api/serve'
import { ChangeEvidence, DeleteEvidence, ReadEvidence } from '@/domain/api/evidence'
import { changeEvidence, deleteEvidence } from '@/services/evidence/change-evidence'
import { readEvidence } from '@/services/evidence/read-evidence'

export const GET = serveRead(ReadEvidence, (ctx, { params }) => readEvidence(ctx, params.id))

export const PATCH = serveWrite(ChangeEvidence, (ctx, { params: { id }, body: { primary, ...said } }) => {
  const read = () => readEvidence(ctx, id)
  const changed = { id, ...said, ...(primary === undefined ? {} : { isPrimary: primary }) }
  const { event } = asSeen(() => changeEvidence(ctx, changed), read)
  return { value: read(), event }
})

export const DELETE = serveWrite(DeleteEvidence, (ctx, { params: { id }, body }) => {
  const { event } = asSeen(
    () => deleteEvidence(ctx, { id, ...body }),
    () => readEvidence(ctx, id),
  )
  return { value: undefined as never, event }
})
