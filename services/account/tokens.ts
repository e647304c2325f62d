import type { Db } from '@/db/open'
import {
  findToken,
  findTokenById,
  insertToken,
  listTokensOf,
  revokeTokenRow,
  type TokenRow,
  updateTokenUse,
} from '@/db/queries/token'
import { isShut } from '@/db/write-gate'
import type { Actor } from '@/domain/account/account'
import type { CreateToken } from '@/domain/account/inputs'
import type { TokenScope } from '@/domain/account/scopes'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { newId } from '../identity'
import { may, requireMay } from '../policy'
import { hashOfSecret, newSecret } from './secret'

/** What every token begins with, so that a leaked one is recognised for what it is. */
const MARK = 'tm_'
const DAY_MS = 24 * 60 * 60 * 1000
/** `last_used_at` is written at most this often. */
const USED_EVERY_MS = 60 * 1000

/** A token as its owner sees it; the secret itself is never seen again. */
export type TokenInfo = {
  readonly id: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
}

/**
 * Makes a token for one's own programs. Its secret is in the answer and nowhere else.
 * @throws AppError `forbidden` to a program: tokens are made by people.
 */
export function createToken(ctx: Context, input: CreateToken): { readonly id: string; readonly token: string } {
  return createTokenFor(ctx, ctx.actor, input)
}

/** Makes a token for somebody else's programs. @throws AppError `forbidden` below admin. */
export function createTokenFor(
  ctx: Context,
  owner: Pick<Actor, 'n' | 'id'>,
  { name, scopes, days }: CreateToken,
): { readonly id: string; readonly token: string } {
  requireMay(ctx.actor, owner.id === ctx.actor.id ? 'token.manage' : 'people.manage')
  const token = `${MARK}${newSecret()}`
  return perform(ctx, 'createToken', null, (changes) => {
    const now = ctx.now()
    const row = insertToken(ctx.db, {
      id: newId(),
      userN: owner.n,
      name,
      tokenHash: hashOfSecret(token),
      scopes: JSON.stringify([...new Set(scopes)]),
      createdAt: now.toISOString(),
      expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS).toISOString(),
    })
    changes.record({ kind: 'token', id: row.id, revBefore: 0, revAfter: 1, state: stateOf(row, owner.id) })
    return { id: row.id, token }
  }).value
}

/** One's own tokens that are good for something, newest first. */
export function listTokens(ctx: Context): TokenInfo[] {
  requireMay(ctx.actor, 'token.manage')
  return listTokensOf(ctx.db, ctx.actor.n)
    .filter((row) => isGood(row, ctx.now()))
    .map(infoOf)
}

/**
 * Ends a token at once: the next request with it is a stranger's. One's own; an admin may end anybody's.
 * Ending one that has ended is harmless.
 * @throws AppError `not_found`, alike for what does not exist and what is another person's.
 */
export function revokeToken(ctx: Context, id: string): void {
  requireMay(ctx.actor, 'token.manage')
  const row = findTokenById(ctx.db, id)
  if (!row || (row.userN !== ctx.actor.n && !may(ctx.actor, 'people.manage'))) {
    throw new AppError('not_found', 'errors.notFound')
  }
  perform(ctx, 'revokeToken', null, (changes) => {
    const at = ctx.now().toISOString()
    if (!revokeTokenRow(ctx.db, row.n, at)) return
    const state = { id, name: row.name, revokedAt: at }
    changes.record({ kind: 'token', id, revBefore: 1, revAfter: 2, state })
  })
}

/**
 * Whose program sends this secret, with the reach the token has; null when it is unknown, ended, has
 * run out, or its person has been disabled. Asked on every request.
 */
export function actorOfToken(db: Db, now: Date, secret: string): Actor | null {
  if (!secret.startsWith(MARK)) return null
  const found = findToken(db, hashOfSecret(secret))
  if (!found || found.user.disabledAt !== null || found.token.revokedAt !== null || !isGood(found.token, now)) {
    return null
  }
  const { token, user } = found
  const isOld = token.lastUsedAt === null || now.getTime() - Date.parse(token.lastUsedAt) >= USED_EVERY_MS
  if (isOld && !isShut(db)) {
    updateTokenUse(db, token.n, now.toISOString())
  }
  const { n, id, name, email, role } = user
  return { n, id, name, email, role, scopes: scopesOf(token) }
}

function isGood({ expiresAt }: TokenRow, now: Date): boolean {
  return expiresAt === null || now.getTime() < Date.parse(expiresAt)
}

function scopesOf({ scopes }: TokenRow): readonly TokenScope[] {
  return JSON.parse(scopes) as TokenScope[]
}

function infoOf(row: TokenRow): TokenInfo {
  const { id, name, createdAt, expiresAt, lastUsedAt } = row
  return { id, name, scopes: scopesOf(row), createdAt, expiresAt, lastUsedAt }
}

function stateOf(row: TokenRow, owner: string): object {
  const { id, name, createdAt, expiresAt } = row
  return { id, owner, name, scopes: scopesOf(row), createdAt, expiresAt }
}
