import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { tokens, users } from '../schema'
import type { UserRow } from './account'

export type TokenRow = typeof tokens.$inferSelect

const byHash = prepared((db) =>
  db
    .select({ token: tokens, user: users })
    .from(tokens)
    .innerJoin(users, eq(users.n, tokens.userN))
    .where(eq(tokens.tokenHash, sql.placeholder('hash')))
    .prepare(),
)

/** The token with this SHA-256 and its person, whether it is still good or not. */
export function findToken(db: Db, hash: string): { readonly token: TokenRow; readonly user: UserRow } | undefined {
  return byHash(db).get({ hash })
}

/** A person's tokens that have not been revoked, newest first. */
export function listTokensOf(db: Db, userN: number): TokenRow[] {
  return db
    .select()
    .from(tokens)
    .where(and(eq(tokens.userN, userN), isNull(tokens.revokedAt)))
    .orderBy(desc(tokens.n))
    .all()
}

/** A token by its outer key. */
export function findTokenById(db: Db, id: string): TokenRow | undefined {
  return db.select().from(tokens).where(eq(tokens.id, id)).get()
}

/** Stores a new token; only its hash. */
export function insertToken(db: Db, row: Omit<TokenRow, 'n' | 'lastUsedAt' | 'revokedAt'>): TokenRow {
  return db.insert(tokens).values(row).returning().get()
}

/** Ends a token; false when it had ended already. */
export function revokeTokenRow(db: Db, n: number, at: string): boolean {
  const { changes } = db
    .update(tokens)
    .set({ revokedAt: at })
    .where(and(eq(tokens.n, n), isNull(tokens.revokedAt)))
    .run()
  return changes === 1
}

/** Notes when a token was last used. */
export function updateTokenUse(db: Db, n: number, at: string): void {
  db.update(tokens).set({ lastUsedAt: at }).where(eq(tokens.n, n)).run()
}
