import type { Db } from '@/db/open'
import { insertUser } from '@/db/queries/account'
import type { Role } from '@/domain/account/account'
import { hashPassword } from '@/services/account/password'
import { setUpHouse } from '@/services/account/set-up'
import { userState } from '@/services/account/user-state'
import type { Context } from '@/services/context'
import { perform } from '@/services/history/perform'
import { newId } from '@/services/identity'

/** Good enough for a folder that is gone within minutes. */
export const PASSWORD = 'forty ships and one lighthouse'

export type People = Readonly<Record<'ada' | 'edith' | 'rosa' | 'sam' | 'vera', Context>>
export type PersonName = keyof People

/** Founds a house with one person of each role and two reviewers. Everybody has the same password. */
export async function foundHouse(db: Db, now: () => Date): Promise<People> {
  const input = {
    house: 'The Harbour Desk',
    scale: 'tickmark',
    name: 'Ada Marsh',
    email: 'ada@harbour.example',
    password: PASSWORD,
  }
  const admin = await setUpHouse(db, now, null, input)
  const passwordHash = await hashPassword(PASSWORD)
  const person = (name: string, role: Role): Context => {
    const email = `${name.split(' ')[0]?.toLowerCase()}@harbour.example`
    const row = perform({ db, now, actor: admin }, 'addUser', null, (changes) => {
      const user = insertUser(db, { id: newId(), email, name, role, passwordHash, createdAt: now().toISOString() })
      changes.record({ kind: 'user', id: user.id, revBefore: 0, revAfter: user.rev, state: userState(user) })
      return user
    }).value
    return { db, now, actor: { n: row.n, id: row.id, name, email, role } }
  }
  return {
    ada: { db, now, actor: admin },
    edith: person('Edith Osei', 'editor'),
    rosa: person('Rosa Silva', 'reviewer'),
    sam: person('Sam Lindqvist', 'reviewer'),
    vera: person('Vera Novak', 'viewer'),
  }
}
