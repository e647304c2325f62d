import { serveRead } from '@/app/_lib/api/serve'
import { ListRepeats } from '@/domain/api/claims'
import { listRepeats } from '@/services/claim/list-repeats'
import { toldRepeat } from '@/services/claim/tell-repeat'

export const GET = serveRead(ListRepeats, async (ctx, { params, request }) => {
  const found = await listRepeats(ctx, { claim: params.id }, request.signal)
  return { items: found.map(toldRepeat), next: null }
})
