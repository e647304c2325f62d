import { type Db, openDb } from '@/db/open'
import { insertUser } from '@/db/queries/account'
import type { Actor, Role } from '@/domain/account/account'
import { newId } from '../identity'
import { hashPassword } from './password'

/** A password the tests use; long enough and nobody's name. */
export const PASSWORD = 'the tide turns at nine'

/** A clock that tests turn by hand. */
export function testClock(start = '2026-11-22T09:00:00.000Z') {
  let at = Date.parse(start)
  return {
    now: () => new Date(at),
    pass: (milliseconds: number) => {
      at += milliseconds
    },
  }
}

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** An empty house's database. */
export function emptyDb(): Db {
  return openDb(':memory:')
}

/** A person with {@link PASSWORD}, written straight into the table. */
export async function person(db: Db, role: Role, email = `${role}@example.org`): Promise<Actor> {
  const passwordHash = await hashPassword(PASSWORD)
  const name = `The ${role}`
  const row = insertUser(db, { id: newId(), email, name, role, passwordHash, createdAt: '2026-11-22T08:00:00.000Z' })
  return { n: row.n, id: row.id, name, email, role }
}
