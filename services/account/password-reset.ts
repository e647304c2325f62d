import type { Db } from '@/db/open'
import { type UserRow, updateUser } from '@/db/queries/account'
import { findHouse } from '@/db/queries/house'
import type { LinkWithPeople } from '@/db/queries/invitation'
import { findUserById } from '@/db/queries/people'
import { revokeSessionsOf } from '@/db/queries/session'
import { inWriteTransaction } from '@/db/transaction'
import { ResetPassword } from '@/domain/account/inputs'
import type { LinkState } from '@/domain/account/person'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { requireMay } from '../policy'
import { endLink, type MadeLink, openLinks } from './invitations'
import { forgetOtherDevices } from './known-device'
import { makeLink, readLink, requireLink, spend } from './one-time-link'
import { parseInput } from './parse-input'
import { hashPassword } from './password'
import { requireGoodPassword } from './password-rules'
import { openSession } from './sessions'
import type { SessionIds } from './sign-in'
import { userState } from './user-state'

/**
 * Makes a one-time link by which a person chooses a new password. It works once, for a day; earlier ones
 * of theirs end. Until it is used nothing about the account changes.
 * @throws AppError `forbidden` below admin; `not_found`; `conflict` when the account is disabled.
 */
export function makeResetLink(ctx: Context, personId: string): MadeLink {
  requireMay(ctx.actor, 'people.manage')
  return perform(ctx, 'makeResetLink', null, (changes) => {
    const user = findUserById(ctx.db, personId)
    if (!user) throw new AppError('not_found', 'account.personGone')
    if (user.disabledAt !== null)
      throw new AppError('conflict', 'account.resetDisabled', { params: { name: user.name } })
    const earlier = openLinks(ctx).filter(({ link }) => link.purpose === 'reset' && link.userN === user.n)
    for (const { link } of earlier) endLink(ctx, changes, link)
    return { ...makeLink(ctx, changes, 'reset', { userN: user.n }), replaced: earlier.length > 0 }
  }).value
}

/** What whoever opens a reset link is told: whose password it renews, or why it does not work. */
export type PasswordReset =
  | { readonly state: 'open'; readonly house: string; readonly name: string; readonly email: string }
  | { readonly state: Exclude<LinkState, 'open'> }

/** The reset behind this token; reading spends nothing. */
export function readPasswordReset(db: Db, now: Date, token: string): PasswordReset {
  const { found, state } = readLink(db, now, 'reset', token)
  if (state !== 'open') return { state }
  const house = findHouse(db)
  if (!found?.owner || !house) return { state: 'unknown' }
  return { state, house: house.name, name: found.owner.name, email: found.owner.email }
}

/**
 * Sets the new password, ends every session of the person, makes their browsers strangers, uses the link
 * up and signs them in: all of it or nothing.
 * @throws AppError `invalid` (field `password`); `forbidden` (`account.link-*`).
 */
export async function resetPassword(
  db: Db,
  now: () => Date,
  { token, device = '', ...input }: { readonly token: string; readonly device?: string; readonly password: unknown },
): Promise<SessionIds> {
  const { name, email } = ownerOf(requireLink(db, now(), 'reset', token))
  const { password } = parseInput(ResetPassword, input)
  requireGoodPassword(password, { name, email, house: findHouse(db)?.name })
  const passwordHash = await hashPassword(password)
  return inWriteTransaction(db, () => {
    const found = requireLink(db, now(), 'reset', token)
    const user = ownerOf(found)
    const { n, id, role } = user
    const ctx: Context = { db, now, actor: { n, id, name: user.name, email: user.email, role } }
    perform(ctx, 'resetPassword', null, (changes) => {
      revokeSessionsOf(db, n, now().toISOString())
      // The old password may have been somebody else's too: their browser is a stranger's again.
      forgetOtherDevices(db, user, [])
      const changed = updateUser(db, user, { passwordHash })
      if (!changed) throw new Error('A person changed while the write lock was held.')
      changes.record({ kind: 'user', id, revBefore: user.rev, revAfter: changed.rev, state: userState(changed) })
      spend(ctx, changes, found)
    })
    return { sessionId: openSession(db, now(), user, device), userId: id }
  })
}

function ownerOf({ owner }: LinkWithPeople): UserRow {
  if (!owner) throw new Error('A reset belongs to nobody.')
  return owner
}
