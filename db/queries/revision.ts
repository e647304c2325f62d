import { eq, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { revisions } from '../schema'

export type RevisionRow = typeof revisions.$inferSelect

const byN = prepared((db) =>
  db
    .select()
    .from(revisions)
    .where(eq(revisions.n, sql.placeholder('n')))
    .prepare(),
)

/** A whole revision by its inner key; reached only through an article the viewer has been shown. */
export function readRevision(db: Db, revisionN: number): RevisionRow {
  const row = byN(db).get({ n: revisionN })
  if (!row) throw new Error(`Article without revision ${revisionN}`)
  return row
}

/** Stores a revision; it can never be changed again. */
export function insertRevision(db: Db, row: Omit<typeof revisions.$inferInsert, 'n'>): RevisionRow {
  return db.insert(revisions).values(row).returning().get()
}
