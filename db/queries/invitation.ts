import { aliasedTable, and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { invitations, users } from '../schema'
import type { UserRow } from './account'

export type InvitationRow = typeof invitations.$inferSelect
export type LinkPurpose = InvitationRow['purpose']

/** A one-time link with the people it concerns: who made it, and for whose account (a reset only). */
export type LinkWithPeople = {
  readonly link: InvitationRow
  readonly maker: UserRow | null
  readonly owner: UserRow | null
}

const makers = aliasedTable(users, 'makers')
const owners = aliasedTable(users, 'owners')

const withPeople = (db: Db) =>
  db
    .select({ link: invitations, maker: makers, owner: owners })
    .from(invitations)
    .leftJoin(makers, eq(makers.n, invitations.createdBy))
    .leftJoin(owners, eq(owners.n, invitations.userN))

const byHash = prepared((db) =>
  withPeople(db)
    .where(
      and(eq(invitations.tokenHash, sql.placeholder('tokenHash')), eq(invitations.purpose, sql.placeholder('purpose'))),
    )
    .prepare(),
)

/** The link whose token has this SHA-256, whatever has become of it; that is for the service to judge. */
export function findLink(db: Db, tokenHash: string, purpose: LinkPurpose): LinkWithPeople | undefined {
  return byHash(db).get({ tokenHash, purpose })
}

const byId = prepared((db) =>
  withPeople(db)
    .where(eq(invitations.id, sql.placeholder('id')))
    .prepare(),
)

/** A link by its id. */
export function findLinkById(db: Db, id: string): LinkWithPeople | undefined {
  return byId(db).get({ id })
}

/** The invitations and resets nobody has used, newest first; expired ones too. */
export function listUnusedLinks(db: Db): LinkWithPeople[] {
  return withPeople(db)
    .where(and(isNull(invitations.usedAt), sql`${invitations.purpose} <> 'setup'`))
    .orderBy(desc(invitations.n))
    .all()
}

/** Stores a link; of its token only the SHA-256. */
export function insertLink(
  db: Db,
  row: Pick<InvitationRow, 'id' | 'tokenHash' | 'purpose' | 'createdAt' | 'expiresAt'> &
    Partial<Pick<InvitationRow, 'email' | 'role' | 'userN' | 'createdBy'>>,
): InvitationRow {
  return db.insert(invitations).values(row).returning().get()
}

/** Moves the end of a link nobody has used. */
export function updateLinkExpiry(db: Db, n: number, expiresAt: string): InvitationRow | undefined {
  return db
    .update(invitations)
    .set({ expiresAt })
    .where(and(eq(invitations.n, n), isNull(invitations.usedAt)))
    .returning()
    .get()
}

/** Marks a link used; undefined when somebody was faster. */
export function spendLink(db: Db, n: number, at: string): InvitationRow | undefined {
  return db
    .update(invitations)
    .set({ usedAt: at })
    .where(and(eq(invitations.n, n), isNull(invitations.usedAt)))
    .returning()
    .get()
}

/** Forgets the set-up links nobody has used: a newer one takes their place. */
export function deleteUnusedSetupLinks(db: Db): void {
  db.delete(invitations)
    .where(and(eq(invitations.purpose, 'setup'), isNull(invitations.usedAt)))
    .run()
}
