import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { client } from '@/db/client'
import type { Actor } from '@/domain/account/account'
import { readSession, type SignedIn } from '@/services/account/sessions'
import { idsInCookie } from './session-cookie'
import { sessionCookieName } from './session-cookie-name'

/** The cookie carries only ids; role, disabled state and validity come from the database, each time. */
async function signedInWith(cookie: string | undefined): Promise<SignedIn | null> {
  const ids = await idsInCookie(cookie)
  return ids && readSession(client(), new Date(), ids)
}

/** Read once a request, however many components ask. */
const currentSession = cache(
  async (): Promise<SignedIn | null> => signedInWith((await cookies()).get(sessionCookieName())?.value),
)

/** Who is signed in for this render or action; null for a stranger. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null
}

/** The session of this render or action; null for a stranger. */
export async function currentSessionId(): Promise<string | null> {
  return (await currentSession())?.sessionId ?? null
}

/** Who sent this request; for route handlers. Asked again, it tells of a revocation. */
export async function actorFromRequest(request: Request): Promise<Actor | null> {
  return (await signedInWith(cookieOf(request, sessionCookieName())))?.actor ?? null
}

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = request.headers.get('cookie')?.split(';') ?? []
  return pairs
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}
