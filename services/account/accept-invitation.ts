import type { Db } from '@/db/open'
import { findUserByEmail, insertUser } from '@/db/queries/account'
import { findHouse } from '@/db/queries/house'
import { inWriteTransaction } from '@/db/transaction'
import type { Role } from '@/domain/account/account'
import { AcceptInvitation } from '@/domain/account/inputs'
import type { LinkState } from '@/domain/account/person'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { perform } from '../history/perform'
import { newId } from '../identity'
import { readLink, requireLink, spend } from './one-time-link'
import { parseInput } from './parse-input'
import { hashPassword } from './password'
import { requireGoodPassword } from './password-rules'
import { openSession } from './sessions'
import type { SessionIds } from './sign-in'
import { userState } from './user-state'

/** What whoever opens the link is told: who asks them in, where, and as what; or why it does not work. */
export type Invitation =
  | {
      readonly state: 'open'
      readonly house: string
      readonly role: Role
      /** Null when it was made on the server's command line. */
      readonly invitedBy: string | null
      /** The address it was meant for, to be filled in. */
      readonly email: string | null
    }
  | { readonly state: Exclude<LinkState, 'open'> }

/** The invitation behind this token. Reading spends nothing: a chat program may have looked at the link first. */
export function readInvitation(db: Db, now: Date, token: string): Invitation {
  const { found, state } = readLink(db, now, 'invite', token)
  if (state !== 'open') return { state }
  const house = findHouse(db)
  if (!found?.link.role || !house) return { state: 'unknown' }
  const { role, email } = found.link
  return { state, house: house.name, role, invitedBy: found.maker?.name ?? null, email }
}

/**
 * Makes the account an invitation promises, uses the link up and signs the person in: all of it or
 * nothing. Of two at once with the same link, one gets in.
 *
 * @throws AppError `invalid` (fields); `forbidden` (`account.link-*`: the link is unknown, used,
 * withdrawn or too old); `conflict` when the address has an account.
 */
export async function acceptInvitation(
  db: Db,
  now: () => Date,
  {
    token,
    device = '',
    ...input
  }: { readonly token: string; readonly device?: string; readonly [field: string]: unknown },
): Promise<SessionIds> {
  requireLink(db, now(), 'invite', token)
  const { name, email, password } = parseInput(AcceptInvitation, input)
  requireGoodPassword(password, { name, email, house: findHouse(db)?.name })
  refuseTaken(db, email)
  // Hashing takes its time, so everything is asked again inside the transaction.
  const passwordHash = await hashPassword(password)
  return inWriteTransaction(db, () => {
    const found = requireLink(db, now(), 'invite', token)
    const role = found.link.role
    if (!role) throw new Error('An invitation has no role.')
    refuseTaken(db, email)
    const user = insertUser(db, { id: newId(), email, name, role, passwordHash, createdAt: now().toISOString() })
    const ctx: Context = { db, now, actor: { n: user.n, id: user.id, name, email, role } }
    perform(ctx, 'acceptInvitation', null, (changes) => {
      changes.record({ kind: 'user', id: user.id, revBefore: 0, revAfter: user.rev, state: userState(user) })
      spend(ctx, changes, found)
    })
    return { sessionId: openSession(db, now(), user, device), userId: user.id }
  })
}

function refuseTaken(db: Db, email: string): void {
  if (!findUserByEmail(db, email)) return
  throw new AppError('conflict', 'account.hasAccount', { params: { email }, fields: { email: 'taken' } })
}
