import { updateUser } from '@/db/queries/account'
import { findHouse } from '@/db/queries/house'
import { findUserById } from '@/db/queries/people'
import { revokeSessionsOf } from '@/db/queries/session'
import type { ChangeOwnName, ChangePassword } from '@/domain/account/inputs'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { requireMay } from '../policy'
import { type DeviceSecrets, forgetOtherDevices } from './known-device'
import { hashPassword, isPassword } from './password'
import { requireGoodPassword } from './password-rules'
import { countTry, forgiveTry } from './throttle'
import { userState } from './user-state'

/** One's own account as its page shows it. */
export type OwnAccount = { readonly name: string; readonly email: string; readonly rev: number }

/** @throws AppError `forbidden` to a program: the account is its person's. */
export function readOwnAccount(ctx: Context): OwnAccount {
  requireMay(ctx.actor, 'account.own')
  const { name, email, rev } = requireSelf(ctx)
  return { name, email, rev }
}

/**
 * Changes the name that stands beside one's verdicts, on those that are written already too: it is the
 * same person.
 * @throws AppError `forbidden`; `conflict` (with the account as it stands) when it was changed meanwhile.
 */
export function changeOwnName(ctx: Context, { name, rev }: ChangeOwnName): OwnAccount {
  requireMay(ctx.actor, 'account.own')
  return perform(ctx, 'changeOwnName', null, (changes) => {
    const user = requireSelf(ctx)
    if (user.name === name) return { name, email: user.email, rev: user.rev }
    const changed = user.rev === rev ? updateUser(ctx.db, user, { name }) : undefined
    if (!changed) throw new AppError('conflict', 'account.changedMeanwhile', { params: { name: user.name } })
    changes.record({ kind: 'user', id: user.id, revBefore: rev, revAfter: changed.rev, state: userState(changed) })
    return { name, email: changed.email, rev: changed.rev }
  }).value
}

/** Where a change of password comes from: its session stays, and its browser stays known. */
export type PasswordOrigin = { readonly ip: string; readonly secrets: DeviceSecrets; readonly sessionId: string }

/**
 * Changes one's own password and ends every other session of one's own; other browsers are strangers
 * then. The current password is asked for, and guesses at it are throttled like those at the sign-in.
 * Tokens go on working: they are not passwords, and are revoked by themselves.
 * @throws AppError `forbidden`; `invalid` (field `current`: it is not the password; field `password`: the
 * new one is not good); `unavailable` (throttled).
 */
export async function changePassword(
  ctx: Context,
  { current, password }: ChangePassword,
  { ip, secrets, sessionId }: PasswordOrigin,
): Promise<{ readonly ended: number }> {
  requireMay(ctx.actor, 'account.own')
  const { name, email, passwordHash: asked } = requireSelf(ctx)
  requireGoodPassword(password, { name, email, house: findHouse(ctx.db)?.name })
  const lane = countTry(ctx.db, ctx.now(), { email, ip, secrets })
  if (!(await isPassword(current, asked))) {
    throw new AppError('invalid', 'account.invalid', { fields: { current: 'wrongPassword' } })
  }
  forgiveTry(ctx.db, ctx.now(), lane)
  const passwordHash = await hashPassword(password)
  return perform(ctx, 'changePassword', null, (changes) => {
    const user = requireSelf(ctx)
    // While the hashes were computed somebody may have set another password.
    const changed = user.passwordHash === asked ? updateUser(ctx.db, user, { passwordHash }) : undefined
    if (!changed) throw new AppError('conflict', 'account.passwordChangedMeanwhile')
    changes.record({ kind: 'user', id: user.id, revBefore: user.rev, revAfter: changed.rev, state: userState(changed) })
    forgetOtherDevices(ctx.db, user, secrets)
    return { ended: revokeSessionsOf(ctx.db, user.n, ctx.now().toISOString(), sessionId) }
  }).value
}

function requireSelf(ctx: Context) {
  const user = findUserById(ctx.db, ctx.actor.id)
  if (!user) throw new AppError('not_found', 'errors.notFound')
  return user
}
