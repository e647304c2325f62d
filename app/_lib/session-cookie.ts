import 'server-only'
import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { SESSION_SECONDS } from '@/services/account/sessions'
import type { SessionIds } from '@/services/account/sign-in'
import { knowThisDevice } from './device-cookie'
import { isSecure, sessionCookieName } from './session-cookie-name'

/** @throws Error when the server was started without the script that keeps the secret. */
function secret(): string {
  const value = process.env.NEXTAUTH_SECRET
  if (!value)
    throw new Error(
      'NEXTAUTH_SECRET is not set. Start Tickmark with "npm start" (or "npm run dev"), which makes and keeps one.',
    )
  return value
}

/** The ids in a session cookie; null when it is not one of ours. They say nothing until the database is asked. */
export async function idsInCookie(value: string | undefined): Promise<SessionIds | null> {
  if (!value) return null
  try {
    const token = await decode({ token: value, secret: secret() })
    return typeof token?.sub === 'string' && typeof token.sid === 'string'
      ? { userId: token.sub, sessionId: token.sid }
      : null
  } catch {
    return null
  }
}

/** Hands the browser a session that was just opened, in the form next-auth's own routes use; it is known from now on. */
export async function writeSessionCookie(ids: SessionIds): Promise<void> {
  const { sessionId, userId } = ids
  const value = await encode({ token: { sub: userId, sid: sessionId }, secret: secret(), maxAge: SESSION_SECONDS })
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: SESSION_SECONDS } as const
  ;(await cookies()).set(sessionCookieName(), value, options)
  await knowThisDevice(ids)
}
