import type { Db } from '@/db/open'
import type { UserRow } from '@/db/queries/account'
import {
  deleteSessionsBefore,
  findSession,
  insertSession,
  listSessions,
  revokeSession,
  revokeSessionsOf,
  type SessionRow,
  updateLastSeen,
} from '@/db/queries/session'
import { inWriteTransaction } from '@/db/transaction'
import { isShut } from '@/db/write-gate'
import type { Actor } from '@/domain/account/account'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { type DeviceSecrets, forgetOtherDevices } from './known-device'

/** The absolute limit of a session, and the life of its cookie, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60
/** A session nobody has used for this long has ended. */
const IDLE_MS = 7 * 24 * 60 * 60 * 1000
/** `last_seen_at` is written at most this often: the only write that reading causes. */
const SEEN_EVERY_MS = 60 * 1000
const KEPT_AFTER_END_MS = 30 * 24 * 60 * 60 * 1000

/** What a request's cookie amounts to: who acts, in which session. */
export type SignedIn = { readonly actor: Actor; readonly sessionId: string }

/** The person as services judge them. */
function actorOf(user: UserRow): Actor {
  return { n: user.n, id: user.id, name: user.name, email: user.email, role: user.role }
}

/** Opens a session with a new id. `device` is what the browser calls itself, cut to 200 characters. */
export function openSession(db: Db, now: Date, user: UserRow, device: string): string {
  const id = newId()
  const at = now.toISOString()
  deleteSessionsBefore(db, new Date(now.getTime() - KEPT_AFTER_END_MS).toISOString())
  insertSession(db, {
    id,
    userN: user.n,
    device: device.toWellFormed().slice(0, 200).toWellFormed(),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
  })
  return id
}

/**
 * Who the ids of a cookie stand for at this moment; null when the session has been ended, has run
 * out, lay idle too long, is another person's, or the person has been disabled. Asked on every request.
 */
export function readSession(
  db: Db,
  now: Date,
  ids: { readonly sessionId: string; readonly userId: string },
): SignedIn | null {
  const found = findSession(db, ids.sessionId)
  if (!found || found.user.id !== ids.userId || found.user.disabledAt !== null || !isOpen(found.session, now))
    return null
  // Reading goes on while the file is rewritten; that somebody was here is noted with the next request.
  if (now.getTime() - Date.parse(found.session.lastSeenAt) >= SEEN_EVERY_MS && !isShut(db)) {
    updateLastSeen(db, found.session.n, now.toISOString())
  }
  return { actor: actorOf(found.user), sessionId: found.session.id }
}

function isOpen(session: SessionRow, now: Date): boolean {
  return (
    session.revokedAt === null &&
    now.getTime() < Date.parse(session.expiresAt) &&
    now.getTime() - Date.parse(session.lastSeenAt) < IDLE_MS
  )
}

/** Ends the session; the next request with its cookie is a stranger's. Ending it twice is harmless. */
export function signOut(db: Db, now: Date, sessionId: string): void {
  revokeSession(db, sessionId, now.toISOString())
}

export type SessionInfo = {
  readonly id: string
  readonly device: string
  readonly createdAt: string
  readonly lastSeenAt: string
}

/** One's own sessions that are open, most recently used first. @throws AppError `forbidden` to a program. */
export function listOwnSessions(ctx: Context): SessionInfo[] {
  requireMay(ctx.actor, 'account.own')
  return listSessions(ctx.db, ctx.actor.n)
    .filter((session) => isOpen(session, ctx.now()))
    .map(({ id, device, createdAt, lastSeenAt }) => ({ id, device, createdAt, lastSeenAt }))
}

/** @throws AppError `not_found` when it is not an open session of one's own; `forbidden` to a program. */
export function revokeOwnSession(ctx: Context, sessionId: string): void {
  requireMay(ctx.actor, 'account.own')
  if (!revokeSession(ctx.db, sessionId, ctx.now().toISOString(), ctx.actor.n)) {
    throw new AppError('not_found', 'account.sessionGone')
  }
}

/**
 * Ends all of one's own sessions but `except` (this one too, when none is named), and makes the other
 * browsers strangers; answers how many sessions that were.
 * @throws AppError `forbidden` to a program.
 */
export function revokeOwnSessions(ctx: Context, except = '', secrets: DeviceSecrets = []): number {
  requireMay(ctx.actor, 'account.own')
  return inWriteTransaction(ctx.db, () => {
    forgetOtherDevices(ctx.db, ctx.actor, secrets)
    return revokeSessionsOf(ctx.db, ctx.actor.n, ctx.now().toISOString(), except)
  })
}
