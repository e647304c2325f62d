import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { commonHeaders, DATA_POLICY, pagePolicy } from '@/app/_lib/security-headers'
import { isSecure, sessionCookieName } from '@/app/_lib/session-cookie-name'

/** Pages that a stranger is meant to see. */
const OPEN_PAGES = ['/sign-in', '/set-up', '/invite', '/reset']

/** A page is read, and acted on by its own forms: Next would answer anything else like reading. */
const PAGE_METHODS = ['GET', 'HEAD', 'POST']

/**
 * Headers for every answer, and a short way to the sign-in page. It authorises nothing: without this
 * file every page and handler still refuses whom it refuses.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl
  const isSignedIn = request.cookies.has(sessionCookieName())
  const isData = pathname.startsWith('/api/')
  if (!isData && !PAGE_METHODS.includes(request.method)) {
    const refused = new NextResponse(null, { status: 405, headers: { Allow: PAGE_METHODS.join(', ') } })
    return guarded(refused, DATA_POLICY, isSignedIn)
  }
  if (!isData && !isSignedIn && !OPEN_PAGES.includes(pathname))
    return guarded(toSignIn(request), DATA_POLICY, isSignedIn)
  if (isData) return guarded(NextResponse.next(), DATA_POLICY, isSignedIn)

  const nonce = randomBytes(16).toString('base64')
  const csp = pagePolicy(nonce, { isDevelopment: process.env.NODE_ENV === 'development' })
  // Next reads the nonce from the policy on the request and puts it on every script of its own.
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', here(request))
  headers.set('Content-Security-Policy', csp)
  return guarded(NextResponse.next({ request: { headers } }), csp, isSignedIn)
}

function here({ nextUrl }: NextRequest): string {
  const search = new URLSearchParams(nextUrl.search)
  search.delete('_rsc')
  return `${nextUrl.pathname}${search.size > 0 ? `?${search}` : ''}`
}

function toSignIn(request: NextRequest): NextResponse {
  const target = request.nextUrl.clone()
  target.pathname = '/sign-in'
  target.search = here(request) === '/' ? '' : `?${new URLSearchParams({ callbackUrl: here(request) })}`
  return NextResponse.redirect(target, 307)
}

function guarded(response: NextResponse, csp: string, isSignedIn: boolean): NextResponse {
  for (const [name, value] of Object.entries(commonHeaders({ isSecure: isSecure() }))) response.headers.set(name, value)
  response.headers.set('Content-Security-Policy', csp)
  if (isSignedIn) response.headers.set('Cache-Control', 'no-store')
  return response
}

export const config = {
  // Built assets carry hashes in their names and nobody's data; everything else passes here.
  // Uploads pass by: what passes here is held in memory whole, and cut where that is full.
  matcher: ['/((?!_next/static/|_next/image|icon.svg|favicon.ico|api/sources/|api/v1/sources/[^/]+/files).*)'],
}
