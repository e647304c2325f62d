import { and, desc, eq, isNull, lt, ne, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { sessions, users } from '../schema'
import type { UserRow } from './account'

export type SessionRow = typeof sessions.$inferSelect

/** Opens a session; its id is what the cookie carries. */
export function insertSession(db: Db, row: Omit<SessionRow, 'n' | 'revokedAt'>): void {
  db.insert(sessions).values(row).run()
}

const withUser = prepared((db) =>
  db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.n, sessions.userN))
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
)

/** A session with its person, whatever their state; read on every request. */
export function findSession(db: Db, id: string): { session: SessionRow; user: UserRow } | undefined {
  return withUser(db).get({ id })
}

const touch = prepared((db) =>
  db
    .update(sessions)
    .set({ lastSeenAt: sql`${sql.placeholder('at')}` })
    .where(
      and(
        eq(sessions.n, sql.placeholder('n')),
        lt(sessions.lastSeenAt, sql.placeholder('at')),
        isNull(sessions.revokedAt),
      ),
    )
    .prepare(),
)

/** Notes that the session was in use; never turns the clock back. */
export function updateLastSeen(db: Db, n: number, at: string): void {
  touch(db).run({ n, at })
}

/** Ends one session, of this person only when `userN` is given; false when there was nothing to end. */
export function revokeSession(db: Db, id: string, at: string, userN?: number): boolean {
  return (
    db
      .update(sessions)
      .set({ revokedAt: at })
      .where(
        and(
          eq(sessions.id, id),
          isNull(sessions.revokedAt),
          userN === undefined ? undefined : eq(sessions.userN, userN),
        ),
      )
      .run().changes === 1
  )
}

/** Ends every open session of a person, all but the one with the id `except`; answers how many. */
export function revokeSessionsOf(db: Db, userN: number, at: string, except = ''): number {
  return db
    .update(sessions)
    .set({ revokedAt: at })
    .where(and(eq(sessions.userN, userN), isNull(sessions.revokedAt), ne(sessions.id, except)))
    .run().changes
}

/** The person's sessions that nobody has ended, most recently used first. */
export function listSessions(db: Db, userN: number): SessionRow[] {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userN, userN), isNull(sessions.revokedAt)))
    .orderBy(desc(sessions.lastSeenAt))
    .all()
}

/** Forgets sessions that ended before `before`; they are kept until then to be listed and traced. */
export function deleteSessionsBefore(db: Db, before: string): void {
  db.delete(sessions).where(lt(sessions.expiresAt, before)).run()
}
