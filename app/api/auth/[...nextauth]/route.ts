import NextAuth from 'next-auth'
import { authOptions } from '@/app/_lib/auth'

type Params = { readonly params: Promise<{ readonly nextauth: readonly string[] }> }

const handle = NextAuth(authOptions) as (request: Request, context: Params) => Promise<Response>

/**
 * What of next-auth is served. Its `session` is not: it would prolong the cookie beyond the session's
 * absolute limit, and nothing here asks it.
 */
const SERVED = new Set(['GET csrf', 'GET error', 'GET signin', 'POST callback/credentials', 'POST signout'])

async function serve(request: Request, context: Params): Promise<Response> {
  const action = (await context.params).nextauth.join('/')
  if (!SERVED.has(`${request.method} ${action}`)) return new Response(null, { status: 404 })
  // Without its public address next-auth would lead everybody to port 3000.
  process.env.NEXTAUTH_URL ??= new URL(request.url).origin
  return handle(request, context)
}

export { serve as GET, serve as POST }
