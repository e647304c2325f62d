import type { Db } from '@/db/open'
import { newestRecordedRev } from '@/db/queries/event-log'
import { findLink, type InvitationRow, insertLink, type LinkWithPeople, spendLink } from '@/db/queries/invitation'
import type { Role } from '@/domain/account/account'
import type { LinkState } from '@/domain/account/person'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import type { ChangeLog } from '../history/perform'
import { newId } from '../identity'
import { hashOfSecret, newSecret } from './secret'

const HOUR_MS = 60 * 60 * 1000
/** How long a link works: an invitation a week, a new password one day. */
const LIFE_MS = { invite: 7 * 24 * HOUR_MS, reset: 24 * HOUR_MS } as const

type Purpose = keyof typeof LIFE_MS

/** A link that was just made. The token is in this answer and nowhere else. */
export type NewLink = { readonly id: string; readonly token: string; readonly expiresAt: string }

/** Makes a link inside the transaction of a verb; of its token only the hash is stored. */
export function makeLink(
  ctx: Context,
  changes: ChangeLog,
  purpose: Purpose,
  about: { readonly role?: Role; readonly email?: string; readonly userN?: number },
): NewLink {
  const token = newSecret()
  const now = ctx.now()
  const row = insertLink(ctx.db, {
    id: newId(),
    tokenHash: hashOfSecret(token),
    purpose,
    ...about,
    // The server's command line has no row of its own.
    createdBy: ctx.actor.n > 0 ? ctx.actor.n : null,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + LIFE_MS[purpose]).toISOString(),
  })
  recordLink(ctx.db, changes, row)
  return { id: row.id, token, expiresAt: row.expiresAt }
}

/** Writes down how a link stands now; what its token hashes to is no matter of history. */
export function recordLink(db: Db, changes: ChangeLog, { n: _, tokenHash: __, ...state }: InvitationRow): void {
  const rev = newestRecordedRev(db, 'invitation', state.id)
  changes.record({ kind: 'invitation', id: state.id, revBefore: rev, revAfter: rev + 1, state })
}

/** The end a link was made with; one that ends earlier was withdrawn. */
export function plannedEnd({ purpose, createdAt }: InvitationRow): string {
  return new Date(Date.parse(createdAt) + LIFE_MS[purpose as Purpose]).toISOString()
}

/**
 * What has become of a link. One whose maker may no longer make links has gone with them, and so has
 * the reset of an account that was disabled: a link outlives nobody's standing.
 */
export function stateOfLink({ link, maker, owner }: LinkWithPeople, now: Date): LinkState {
  if (link.usedAt !== null) return 'spent'
  if (link.expiresAt < plannedEnd(link)) return 'withdrawn'
  if (now.getTime() >= Date.parse(link.expiresAt)) return 'expired'
  const isMakerGone = link.createdBy !== null && (maker?.role !== 'admin' || maker.disabledAt !== null)
  const isOwnerGone = link.purpose === 'reset' && owner?.disabledAt !== null
  return isMakerGone || isOwnerGone ? 'withdrawn' : 'open'
}

/** The link this token opens, and what has become of it. */
export function readLink(
  db: Db,
  now: Date,
  purpose: Purpose,
  token: string,
): { readonly found?: LinkWithPeople; readonly state: LinkState } {
  const found = findLink(db, hashOfSecret(token), purpose)
  return found ? { found, state: stateOfLink(found, now) } : { state: 'unknown' }
}

/** @throws AppError `forbidden` unless the link may be used; the reason says what has become of it. */
export function requireLink(db: Db, now: Date, purpose: Purpose, token: string): LinkWithPeople {
  const { found, state } = readLink(db, now, purpose, token)
  if (!found || state !== 'open') throw new AppError('forbidden', `account.link-${state}`)
  return found
}

/** Uses a link up inside the transaction of a verb. @throws AppError `forbidden` when it may not be used (any more). */
export function spend(ctx: Context, changes: ChangeLog, { link }: LinkWithPeople): void {
  const spent = spendLink(ctx.db, link.n, ctx.now().toISOString())
  if (!spent) throw new AppError('forbidden', 'account.link-spent')
  recordLink(ctx.db, changes, spent)
}
