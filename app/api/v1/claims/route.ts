import { serveRead } from '@/app/_lib/api/serve'
import { ListClaims } from '@/domain/api/claims'
import { listClaims } from '@/services/claim/list-claims'
import { listedClaim } from '@/services/claim/tell-claim'

export const GET = serveRead(ListClaims, async (ctx, { query, request }) => {
  const { items, next } = await listClaims(ctx, query, request.signal)
  return { items: items.map(listedClaim), next }
})
