import { type Refusal, STATUS } from './refusal'

/** A refusal as RFC 9457 problem JSON. */
export function problem(refusal: Refusal, status: number = statusOf(refusal)): Response {
  const { code, message, retryAfter, ...rest } = refusal
  return Response.json(
    { type: 'about:blank', title: code, status, code, detail: message, ...rest },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      },
    },
  )
}

/** A refusal that says when to come back is one of too many requests, not of a server in trouble. */
export function statusOf({ code, retryAfter }: Refusal): number {
  return retryAfter === undefined ? STATUS[code] : 429
}
