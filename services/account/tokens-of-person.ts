import { findUserByEmail, type UserRow } from '@/db/queries/account'
import { findTokenById, listTokensOf } from '@/db/queries/token'
import type { CreateToken } from '@/domain/account/inputs'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { requireMay } from '../policy'
import { normaliseEmail } from './email'
import { createTokenFor, revokeToken } from './tokens'

/**
 * Makes a token for the programs of the person with this e-mail address. Admins only.
 * @throws AppError `forbidden`; `not_found`; `conflict` for somebody who has been disabled.
 */
export function createTokenOf(ctx: Context, email: string, input: CreateToken): { id: string; token: string } {
  requireMay(ctx.actor, 'people.manage')
  const owner = person(ctx, email)
  if (owner.disabledAt !== null) throw new AppError('conflict', 'account.disabledOwner', { params: { email } })
  return createTokenFor(ctx, owner, input)
}

/** Which tokens: the one with this id, or the person's of this name. */
export type WhichTokens = { readonly id?: string; readonly email?: string; readonly name?: string }

/**
 * Ends tokens at once, by id or by person and name; answers how many had not ended yet. Admins only.
 * @throws AppError `forbidden`; `not_found` when there is no such token; `invalid` when neither was said.
 */
export function revokeTokenOf(ctx: Context, { id, email, name }: WhichTokens): number {
  requireMay(ctx.actor, 'people.manage')
  if (id) {
    const row = findTokenById(ctx.db, id)
    if (!row) throw new AppError('not_found', 'account.noSuchToken')
    if (row.revokedAt !== null) return 0
    revokeToken(ctx, id)
    return 1
  }
  if (!email || !name) throw new AppError('invalid', 'account.whichToken')
  const good = listTokensOf(ctx.db, person(ctx, email).n).filter((row) => row.name === name)
  if (good.length === 0) throw new AppError('not_found', 'account.noSuchToken')
  for (const row of good) revokeToken(ctx, row.id)
  return good.length
}

function person(ctx: Context, email: string): UserRow {
  const user = findUserByEmail(ctx.db, normaliseEmail(email))
  if (!user) throw new AppError('not_found', 'account.noSuchPerson', { params: { email } })
  return user
}
