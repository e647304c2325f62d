import type { Db } from '@/db/open'
import { findUserByEmail, updatePasswordHash } from '@/db/queries/account'
import { AppError } from '@/domain/app-error'
import { normaliseEmail } from './email'
import type { DeviceSecrets } from './known-device'
import { hashPassword, isOutdated, isPassword } from './password'
import { openSession } from './sessions'
import { countTry, forgiveTry } from './throttle'

export type SignInInput = {
  readonly email: string
  readonly password: string
  /** Where the try comes from, for throttling. */
  readonly ip: string
  /** What the browser calls itself, shown in the list of one's sessions. */
  readonly device: string
  /** What the browser is known by, if somebody signed in from it before: it then waits for no guesser. */
  readonly secrets?: DeviceSecrets
}

/** The ids that go into the cookie, and nothing else. */
export type SessionIds = { readonly sessionId: string; readonly userId: string }

/**
 * Opens a session for the person with this e-mail address and password.
 *
 * @throws AppError `unavailable` (throttled, with `seconds`), `unauthenticated` (wrong: the same words
 * and the same work whether or not the account exists), `forbidden` (disabled; said only to whoever
 * knows the password).
 */
export async function signIn(db: Db, now: () => Date, input: SignInInput): Promise<SessionIds> {
  const email = normaliseEmail(input.email)
  const { ip, secrets = [] } = input
  const lane = countTry(db, now(), { email, ip, secrets })
  const asked = findUserByEmail(db, email)?.passwordHash
  const isRight = await isPassword(input.password, asked)
  // Read again: while the hash was computed somebody may have changed the password.
  const user = findUserByEmail(db, email)
  if (!isRight || user?.passwordHash !== asked || !user) throw new AppError('unauthenticated', 'account.wrong')
  forgiveTry(db, now(), lane)
  if (user.disabledAt !== null) throw new AppError('forbidden', 'account.disabled')
  if (isOutdated(user.passwordHash)) {
    updatePasswordHash(db, user.n, user.passwordHash, await hashPassword(input.password))
  }
  return { sessionId: openSession(db, now(), user, input.device), userId: user.id }
}
