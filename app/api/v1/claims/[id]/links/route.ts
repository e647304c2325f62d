import { serveWrite } from '@/app/_lib/api/serve'
import { LinkClaims, UnlinkClaims } from '@/domain/api/claims'
import { linkClaims, unlinkClaims } from '@/services/claim/link-claims'

export const PUT = serveWrite(LinkClaims, (ctx, { params: { id }, body: { other } }) => {
  const { event } = linkClaims(ctx, { claimId: id, otherId: other })
  return { value: undefined as never, event }
})

export const DELETE = serveWrite(UnlinkClaims, (ctx, { params: { id }, body: { other } }) => {
  const { event } = unlinkClaims(ctx, { claimId: id, otherId: other })
  return { value: undefined as never, event }
})
