import { findUserByEmail, insertUser, type UserRow, updateUser } from '@/db/queries/account'
import { findHouse } from '@/db/queries/house'
import { revokeSessionsOf } from '@/db/queries/session'
import { AddUser } from '@/domain/account/inputs'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { normaliseEmail } from './email'
import { forgetOtherDevices } from './known-device'
import { parseInput } from './parse-input'
import { hashPassword } from './password'
import { requireGoodPassword } from './password-rules'
import { userState } from './user-state'

/**
 * Gives a person an account. Admins only.
 * @throws AppError `forbidden`; `invalid` (fields); `conflict` when the e-mail address has an account.
 */
export async function addUser(ctx: Context, input: unknown): Promise<{ readonly id: string }> {
  requireMay(ctx.actor, 'people.manage')
  const { name, email, role, password } = parseInput(AddUser, input)
  const house = requireHouse(ctx)
  requireGoodPassword(password, { name, email, house })
  const passwordHash = await hashPassword(password)
  return perform(ctx, 'addUser', null, (changes) => {
    if (findUserByEmail(ctx.db, email)) throw new AppError('conflict', 'account.emailTaken', { params: { email } })
    const at = ctx.now().toISOString()
    const user = insertUser(ctx.db, { id: newId(), email, name, role, passwordHash, createdAt: at })
    changes.record({ kind: 'user', id: user.id, revBefore: 0, revAfter: user.rev, state: userState(user) })
    return { id: user.id }
  }).value
}

/**
 * Gives a person a new password, ends all their sessions and makes their browsers strangers. Admins only.
 * @throws AppError `forbidden`; `not_found`; `invalid` (field `password`).
 */
export async function setPassword(ctx: Context, email: string, password: string): Promise<void> {
  requireMay(ctx.actor, 'people.manage')
  const { name, email: address } = requireUser(ctx, email)
  requireGoodPassword(password, { name, email: address, house: findHouse(ctx.db)?.name })
  const passwordHash = await hashPassword(password)
  perform(ctx, 'setPassword', null, (changes) => {
    const user = requireUser(ctx, email)
    revokeSessionsOf(ctx.db, user.n, ctx.now().toISOString())
    forgetOtherDevices(ctx.db, user, [])
    const changed = mustChange(updateUser(ctx.db, user, { passwordHash }))
    changes.record({ kind: 'user', id: user.id, revBefore: user.rev, revAfter: changed.rev, state: userState(changed) })
  })
}

function requireHouse(ctx: Context): string {
  const house = findHouse(ctx.db)
  if (!house) throw new AppError('conflict', 'account.setUpFirst')
  return house.name
}

function requireUser(ctx: Context, email: string): UserRow {
  const user = findUserByEmail(ctx.db, normaliseEmail(email))
  if (!user) throw new AppError('not_found', 'account.noSuchPerson', { params: { email } })
  return user
}

/** Inside the write lock nobody else can have changed the row that was just read. */
function mustChange(row: UserRow | undefined): UserRow {
  if (!row) throw new Error('A person changed while the write lock was held.')
  return row
}
