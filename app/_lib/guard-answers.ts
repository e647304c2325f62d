import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { commonHeaders, DATA_POLICY } from './security-headers'
import { isSecure } from './session-cookie-name'

/** Where uploads come in, which pass by proxy.ts. */
const PASSES_BY = /^\/api\/(v1\/)?sources\//

/**
 * Puts the headers that keep an answer in under every answer before anybody works on it: also built
 * files, the router's own redirects and its "Internal Server Error", which never reach proxy.ts. The
 * policy allows nothing; proxy.ts puts a page's own in its place.
 */
export function guardAnswers(): void {
  const headers = Object.entries({
    ...commonHeaders({ isSecure: isSecure() }),
    'Content-Security-Policy': DATA_POLICY,
  })
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { readonly request: IncomingMessage; readonly response: ServerResponse }
    for (const [name, value] of headers) response.setHeader(name, value)
    if (PASSES_BY.test(request.url ?? '')) response.setHeader('Cache-Control', 'no-store')
  })
}
