import { findUserByEmail, type UserRow, updateUser } from '@/db/queries/account'
import { findPersonRecord, findUserById, hasOtherAdmin, listPersonRecords } from '@/db/queries/people'
import { revokeSessionsOf } from '@/db/queries/session'
import type { ChangeRole, SeenPerson } from '@/domain/account/inputs'
import type { PersonRecord } from '@/domain/account/person'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { requireMay } from '../policy'
import { normaliseEmail } from './email'
import { userState } from './user-state'

/** Everybody with an account, those who may sign in first, by name. @throws AppError `forbidden` below admin. */
export function listPeople(ctx: Context): PersonRecord[] {
  requireMay(ctx.actor, 'people.manage')
  return listPersonRecords(ctx.db)
}

/** The person with this e-mail address. @throws AppError `forbidden` below admin; `not_found`. */
export function personWithEmail(ctx: Context, email: string): PersonRecord {
  requireMay(ctx.actor, 'people.manage')
  const user = findUserByEmail(ctx.db, normaliseEmail(email))
  if (!user) throw new AppError('not_found', 'account.noSuchPerson', { params: { email } })
  return record(ctx, user.id)
}

/**
 * Gives a person another role. It holds from their next request on; a live stream that was opened with
 * the old one ends. Nobody changes their own.
 * @throws AppError `forbidden` below admin and for oneself; `not_found`; `conflict` when the person was
 * changed meanwhile (with their record now), or is the last admin.
 */
export function changeRole(ctx: Context, { role, ...seen }: ChangeRole): PersonRecord {
  return changeStanding(ctx, 'changeRole', seen, (user) => (user.role === role ? null : { role }))
}

/**
 * Shuts a person out at once: their sessions end, the next request of theirs or of their programs is a
 * stranger's, and their live streams end. Their work stays, under their name. Disabling somebody twice
 * is harmless; nobody disables themselves.
 * @throws AppError as {@link changeRole} does.
 */
export function disablePerson(ctx: Context, seen: SeenPerson): PersonRecord {
  return changeStanding(ctx, 'disablePerson', seen, (user, at) => {
    revokeSessionsOf(ctx.db, user.n, at)
    return user.disabledAt === null ? { disabledAt: at } : null
  })
}

/**
 * Lets a person in again, with the role, the password and the tokens they had; they sign in anew.
 * @throws AppError as {@link changeRole} does.
 */
export function enablePerson(ctx: Context, seen: SeenPerson): PersonRecord {
  return changeStanding(ctx, 'enablePerson', seen, (user) => (user.disabledAt === null ? null : { disabledAt: null }))
}

type Standing = Partial<Pick<UserRow, 'role' | 'disabledAt'>>

/** One verb on somebody's standing; `change` answers null when they stand so already. */
function changeStanding(
  ctx: Context,
  verb: string,
  { id, rev }: SeenPerson,
  change: (user: UserRow, at: string) => Standing | null,
): PersonRecord {
  requireMay(ctx.actor, 'people.manage')
  if (id === ctx.actor.id) throw new AppError('forbidden', 'account.ownStanding')
  return perform(ctx, verb, null, (changes) => {
    const user = findUserById(ctx.db, id)
    if (!user) throw new AppError('not_found', 'account.personGone')
    const stale = () => new AppError('conflict', 'account.personChanged', { current: record(ctx, id) })
    if (user.rev !== rev) throw stale()
    const values = change(user, ctx.now().toISOString())
    if (values === null) return record(ctx, id)
    requireAnotherAdmin(ctx, user, values)
    const changed = updateUser(ctx.db, { n: user.n, rev }, values)
    if (!changed) throw stale()
    changes.record({ kind: 'user', id, revBefore: rev, revAfter: changed.rev, state: userState(changed) })
    return record(ctx, id)
  }).value
}

/** Asked inside the transaction: of two admins who demote each other at once, one is refused. */
function requireAnotherAdmin(ctx: Context, user: UserRow, { role = user.role, disabledAt }: Standing): void {
  const isAdmin = user.role === 'admin' && user.disabledAt === null
  const staysAdmin = role === 'admin' && (disabledAt === undefined || disabledAt === null)
  if (isAdmin && !staysAdmin && !hasOtherAdmin(ctx.db, user.n)) {
    throw new AppError('conflict', 'account.lastAdmin', { params: { name: user.name } })
  }
}

function record(ctx: Context, id: string): PersonRecord {
  const found = findPersonRecord(ctx.db, id)
  if (!found) throw new Error(`There is no person ${id}.`)
  return found
}
