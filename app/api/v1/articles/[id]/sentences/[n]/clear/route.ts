import { serveWrite } from '@/app/_lib/api/serve'
import { ClearRest, TakeClearanceBack } from '@/domain/api/coverage'
import { clearSentence, unclearSentence } from '@/services/annotation/clear-sentence'
import { currentRevision } from '@/services/article/current-revision'
import { readClearance } from '@/services/article/read-ledger'

export const POST = serveWrite(ClearRest, (ctx, { params: { id, n } }) => {
  const { revision } = currentRevision(ctx, id)
  const { event } = clearSentence(ctx, { articleId: id, revisionId: revision.id, sentence: n })
  return { value: readClearance(ctx, id, n), event, location: `/articles/${id}/coverage` }
})

export const DELETE = serveWrite(TakeClearanceBack, (ctx, { params: { id, n }, body }) => {
  const clearance = readClearance(ctx, id, n)
  const { event } = unclearSentence(ctx, { id: clearance.id, rev: body.rev ?? clearance.rev })
  return { value: null, event }
})
