import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { PersonRecord } from '@/domain/account/person'
import type { Person } from '@/domain/workbench/objects'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { users } from '../schema'
import type { UserRow } from './account'

const everybody = prepared((db) =>
  db.select({ id: users.id, name: users.name }).from(users).orderBy(asc(users.n)).prepare(),
)

/** Everybody who has or had an account: the names behind the work. Never an address. */
export function listPeople(db: Db): Person[] {
  return everybody(db).all()
}

const records = prepared((db) =>
  db.$client.prepare(
    `SELECT u.id, u.name, u.email, u.role, u.disabled_at AS disabledAt, u.created_at AS createdAt, u.rev,
       (SELECT max(at) FROM (SELECT max(last_seen_at) AS at FROM sessions WHERE user_n = u.n
         UNION ALL SELECT max(last_used_at) FROM tokens WHERE user_n = u.n)) AS lastSeenAt
     FROM users u WHERE @id IS NULL OR u.id = @id ORDER BY u.disabled_at IS NOT NULL, lower(u.name), u.n`,
  ),
)

/** Everybody with an account as an admin sees them, addresses included: those who may sign in first, by name. */
export function listPersonRecords(db: Db): PersonRecord[] {
  return records(db).all({ id: null }) as PersonRecord[]
}

/** One person as an admin sees them. */
export function findPersonRecord(db: Db, id: string): PersonRecord | undefined {
  return records(db).get({ id }) as PersonRecord | undefined
}

const byId = prepared((db) =>
  db
    .select()
    .from(users)
    .where(eq(users.id, sql.placeholder('id')))
    .prepare(),
)

/** A person's row, disabled or not. */
export function findUserById(db: Db, id: string): UserRow | undefined {
  return byId(db).get({ id })
}

/** Whether anybody but this person is an admin who may sign in. */
export function hasOtherAdmin(db: Db, n: number): boolean {
  const other = and(eq(users.role, 'admin'), isNull(users.disabledAt), ne(users.n, n))
  return db.select({ n: users.n }).from(users).where(other).limit(1).get() !== undefined
}
