import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { invitations, users } from '../schema'

export type UserRow = typeof users.$inferSelect
export type InvitationRow = typeof invitations.$inferSelect

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

const unused = prepared((db) =>
  db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tokenHash, sql.placeholder('tokenHash')),
        eq(invitations.purpose, sql.placeholder('purpose')),
        isNull(invitations.usedAt),
      ),
    )
    .prepare(),
)

/** The link whose token has this SHA-256, unless it has been used; expiry is for the service to judge. */
export function findUnusedInvitation(
  db: Db,
  tokenHash: string,
  purpose: InvitationRow['purpose'],
): InvitationRow | undefined {
  return unused(db).get({ tokenHash, purpose })
}

/** Replaces every unused set-up link by one; only its hash is stored. */
export function replaceSetupInvitation(
  db: Db,
  row: Pick<InvitationRow, 'id' | 'tokenHash' | 'createdAt' | 'expiresAt'>,
): void {
  db.delete(invitations)
    .where(and(eq(invitations.purpose, 'setup'), isNull(invitations.usedAt)))
    .run()
  db.insert(invitations)
    .values({ ...row, purpose: 'setup' })
    .run()
}

/** Marks a link used; false when somebody was faster. */
export function spendInvitation(db: Db, n: number, at: string): boolean {
  return (
    db
      .update(invitations)
      .set({ usedAt: at })
      .where(and(eq(invitations.n, n), isNull(invitations.usedAt)))
      .run().changes === 1
  )
}
