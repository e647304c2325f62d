import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { claimLinks } from '../schema'

/** Two claims of different articles that say the same. */
export type LinkRow = typeof claimLinks.$inferSelect
/** The pair as it is stored: the older claim first. */
export const pairOf = (one: number, other: number) => ({ claimN: Math.min(one, other), otherN: Math.max(one, other) })

const between = prepared((db) =>
  db
    .select()
    .from(claimLinks)
    .where(
      and(
        eq(claimLinks.claimN, sql.placeholder('claimN')),
        eq(claimLinks.otherN, sql.placeholder('otherN')),
        isNull(claimLinks.deletedAt),
      ),
    )
    .prepare(),
)

/** The link between two claims, whichever is named first. */
export function findLink(db: Db, one: number, other: number): LinkRow | undefined {
  return between(db).get(pairOf(one, other))
}

const of = prepared((db) =>
  db
    .select()
    .from(claimLinks)
    .where(
      and(
        or(eq(claimLinks.claimN, sql.placeholder('n')), eq(claimLinks.otherN, sql.placeholder('n'))),
        isNull(claimLinks.deletedAt),
      ),
    )
    .orderBy(claimLinks.n)
    .prepare(),
)

/** The links of a claim. */
export function linksOf(db: Db, n: number): LinkRow[] {
  return of(db).all({ n })
}

/** Stores a link. */
export function insertLink(
  db: Db,
  { one, other, ...row }: Pick<LinkRow, 'id' | 'createdBy' | 'createdAt'> & { one: number; other: number },
): LinkRow {
  return db
    .insert(claimLinks)
    .values({ ...row, ...pairOf(one, other) })
    .returning()
    .get()
}

/** Changes which claims a link joins, or takes it away. */
export function updateLink(
  db: Db,
  { n }: Pick<LinkRow, 'n'>,
  values: Partial<Pick<LinkRow, 'claimN' | 'otherN' | 'deletedAt'>>,
): LinkRow {
  return db
    .update(claimLinks)
    .set({ ...values, rev: sql`${claimLinks.rev} + 1` })
    .where(eq(claimLinks.n, n))
    .returning()
    .get() as LinkRow
}

const byId = prepared((db) =>
  db
    .select()
    .from(claimLinks)
    .where(eq(claimLinks.id, sql.placeholder('id')))
    .prepare(),
)

/** A link by its outer key, taken away or not. */
export function findLinkById(db: Db, id: string): LinkRow | undefined {
  return byId(db).get({ id })
}
