import type { Db } from '@/db/open'
import { hasUsers, insertUser } from '@/db/queries/account'
import { insertHouse } from '@/db/queries/house'
import { deleteUnusedSetupLinks, findLink, insertLink, spendLink } from '@/db/queries/invitation'
import { inWriteTransaction } from '@/db/transaction'
import type { Actor } from '@/domain/account/account'
import { SetUpHouse } from '@/domain/account/inputs'
import { AppError } from '@/domain/app-error'
import type { Working } from '@/domain/article/article'
import { SCALE_PRESETS } from '@/domain/scale/presets'
import { installSample } from '../article/install-sample'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { HOUSE_ID } from '../house/house'
import { newId } from '../identity'
import { installPresets } from '../scale/install-presets'
import { parseInput } from './parse-input'
import { hashPassword } from './password'
import { requireGoodPassword } from './password-rules'
import { hashOfSecret, newSecret } from './secret'
import { userState } from './user-state'

const LINK_DAYS = 7
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Makes the one-time token for the first admin's link and ends every earlier one. Only its hash is
 * kept: it can be shown now and never again.
 *
 * @throws AppError `conflict` once somebody has an account.
 */
export function createSetupToken(db: Db, now: Date): string {
  const token = newSecret()
  inWriteTransaction(db, () => {
    refuseSecondSetUp(db)
    const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS).toISOString()
    deleteUnusedSetupLinks(db)
    const tokenHash = hashOfSecret(token)
    insertLink(db, { id: newId(), tokenHash, purpose: 'setup', createdAt: now.toISOString(), expiresAt })
  })
  return token
}

/** Whether somebody has an account; until then there is nothing to sign in to. */
export function isSetUp(db: Db): boolean {
  return hasUsers(db)
}

/** What the set-up page has to say: fill in the form, the link is no good, or it is all done. */
export type SetUpState = 'ready' | 'badToken' | 'done'

/** Whether set-up is still open, and to the bearer of this token. */
export function setUpState(db: Db, now: Date, token: string | undefined): SetUpState {
  if (hasUsers(db)) return 'done'
  return token !== undefined && findToken(db, now, token) ? 'ready' : 'badToken'
}

/**
 * Founds the house: its first admin, its name, the preset scales with the chosen one as default, and
 * the sample article. All of it or nothing. `token` is null only for the server's own command line.
 *
 * @throws AppError `invalid` (fields), `forbidden` (the link is unknown, used or too old), `conflict`
 * (somebody already has an account).
 */
export async function setUpHouse(db: Db, now: () => Date, token: string | null, input: unknown): Promise<Actor> {
  const wanted = parseInput(SetUpHouse, input)
  if (!SCALE_PRESETS.some((preset) => preset.key === wanted.scale)) {
    throw new AppError('invalid', 'account.invalid', { fields: { scale: 'invalid' } })
  }
  requireGoodPassword(wanted.password, wanted)
  refuseSecondSetUp(db)
  if (token !== null) requireToken(db, now(), token)
  // Hashing takes its time, so everything is asked again inside the transaction.
  const passwordHash = await hashPassword(wanted.password)
  return inWriteTransaction(db, () => {
    refuseSecondSetUp(db)
    if (token !== null) spendToken(db, now(), token)
    const ctx = found(db, now, wanted, passwordHash)
    return ctx.actor
  })
}

function found(db: Db, now: () => Date, wanted: SetUpHouse, passwordHash: string): Context {
  const at = now().toISOString()
  const { name, email } = wanted
  const user = insertUser(db, { id: newId(), email, name, role: 'admin', passwordHash, createdAt: at })
  const ctx: Context = { db, now, actor: { n: user.n, id: user.id, name, email, role: 'admin' } }
  perform(ctx, 'setUpHouse', null, (changes) => {
    changes.record({ kind: 'user', id: user.id, revBefore: 0, revAfter: user.rev, state: userState(user) })
    const scale = installPresets(ctx, changes).get(wanted.scale)
    if (!scale) throw new Error(`The preset ${wanted.scale} was not installed.`)
    const house = insertHouse(db, { name: wanted.house, scaleN: scale.n, working: workingWith(wanted.scale) })
    changes.record({ kind: 'house', id: HOUSE_ID, revBefore: 0, revAfter: house.rev, state: house })
  })
  installSample(ctx)
  return ctx
}

/** Whoever rates by the line-check scale checks drafts. */
function workingWith(scale: string): Working {
  return scale === 'line-check' ? 'line-check' : 'public-verdict'
}

function refuseSecondSetUp(db: Db): void {
  if (hasUsers(db)) throw new AppError('conflict', 'account.setUpDone')
}

function findToken(db: Db, now: Date, token: string) {
  const link = findLink(db, hashOfSecret(token), 'setup')?.link
  return link && link.usedAt === null && now.getTime() < Date.parse(link.expiresAt) ? link : undefined
}

function requireToken(db: Db, now: Date, token: string) {
  const link = findToken(db, now, token)
  if (!link) throw new AppError('forbidden', 'account.badSetUpToken')
  return link
}

function spendToken(db: Db, now: Date, token: string): void {
  const link = requireToken(db, now, token)
  if (!spendLink(db, link.n, now.toISOString())) throw new AppError('forbidden', 'account.badSetUpToken')
}
