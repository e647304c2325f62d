import type { Context } from '@/services/context'
import { contextOf } from './context'
import { counted } from './lifecycle'
import { problem } from './problem'
import { refusalOf } from './refusal'
import { requireSameOrigin } from './same-origin'

type Handler<Params> = (ctx: Context, request: Request, params: Params) => Promise<Response> | Response

/**
 * A route handler that knows who asks; what it throws leaves as RFC 9457 problem JSON. Everything but
 * reading is refused from another site, since the cookie comes along by itself.
 */
export function runRoute<Params = Record<string, never>>(handler: Handler<Params>) {
  return (request: Request, { params }: { params: Promise<Params> }): Promise<Response> =>
    counted(async () => {
      try {
        if (request.method !== 'GET' && request.method !== 'HEAD') requireSameOrigin(request)
        return await handler(await contextOf(request), request, await params)
      } catch (error) {
        return problem(await refusalOf(error))
      }
    })
}
