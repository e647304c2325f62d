import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { users } from '../schema'

export type UserRow = typeof users.$inferSelect

const byEmail = prepared((db) =>
  db
    .select()
    .from(users)
    .where(eq(users.email, sql.placeholder('email')))
    .prepare(),
)

/** The person with this e-mail address (lower case), disabled or not. */
export function findUserByEmail(db: Db, email: string): UserRow | undefined {
  return byEmail(db).get({ email })
}

const one = prepared((db) => db.select({ n: users.n }).from(users).limit(1).prepare())

/** Whether anybody has an account; before that, only set-up is possible. */
export function hasUsers(db: Db): boolean {
  return one(db).get() !== undefined
}

/** Adds a person at rev 1. The e-mail must be in lower case and free. */
export function insertUser(db: Db, row: Omit<UserRow, 'n' | 'rev' | 'disabledAt'>): UserRow {
  return db.insert(users).values(row).returning().get()
}

/** Changes a person if the row still stands at `rev`; undefined when it has moved on. */
export function updateUser(
  db: Db,
  seen: { readonly n: number; readonly rev: number },
  values: Partial<Pick<UserRow, 'name' | 'role' | 'passwordHash' | 'disabledAt'>>,
): UserRow | undefined {
  return db
    .update(users)
    .set({ ...values, rev: seen.rev + 1 })
    .where(and(eq(users.n, seen.n), eq(users.rev, seen.rev)))
    .returning()
    .get()
}

/**
 * Stores the same password under newer parameters. Nothing about the person changes, so neither
 * does `rev`; it does nothing when the hash has been replaced meanwhile.
 */
export function updatePasswordHash(db: Db, n: number, from: string, to: string): void {
  db.update(users)
    .set({ passwordHash: to })
    .where(and(eq(users.n, n), eq(users.passwordHash, from)))
    .run()
}
