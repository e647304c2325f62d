import { client } from '@/db/client'
import { AppError } from '@/domain/app-error'
import { actorOfToken } from '@/services/account/tokens'
import type { Context } from '@/services/context'
import { contextFor } from '../context'

/**
 * Whose program sent this request. Only the Authorization header counts; a cookie that comes along
 * is not looked at, so no other site can use it.
 * @throws AppError `unauthenticated`
 */
export function contextOfBearer(request: Request): Context {
  const secret = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const actor = secret && actorOfToken(client(), new Date(), secret)
  if (!actor) throw new AppError('unauthenticated', 'errors.noToken')
  return contextFor(actor)
}
