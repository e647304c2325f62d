import { AppError } from '@/domain/app-error'

/** A request, or what a server action can know of its own. */
type Asked = { readonly headers: Pick<Headers, 'get'> }

/**
 * Whether a request that changes something was sent by one of our own pages. The browser says so
 * itself in Sec-Fetch-Site; an older one, or a program, names its origin. A request that says neither
 * is not taken for ours.
 */
export function isSameOrigin(request: Asked): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return false
  const origin = request.headers.get('origin')
  if (origin === null) return site === 'same-origin'
  return URL.canParse(origin) && ownHosts(request).includes(new URL(origin).host)
}

/** The hosts this server answers to: its public address, and the name it was called by. */
function ownHosts(request: Asked): string[] {
  const url = process.env.NEXTAUTH_URL
  const configured = url && URL.canParse(url) ? [new URL(url).host] : []
  return [...configured, ...[request.headers.get('host')].filter((host) => host !== null)]
}

/** @throws AppError `forbidden` when another site's page may have sent it (the cookie comes along by itself). */
export function requireSameOrigin(request: Asked): void {
  if (!isSameOrigin(request)) throw new AppError('forbidden', 'errors.crossSite')
}
