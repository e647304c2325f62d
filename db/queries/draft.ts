import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { drafts } from '../schema'

const upsert = prepared((db) =>
  db
    .insert(drafts)
    .values({
      userN: sql.placeholder('userN'),
      key: sql.placeholder('key'),
      body: sql.placeholder('body'),
      updatedAt: sql.placeholder('updatedAt'),
    })
    .onConflictDoUpdate({
      target: [drafts.userN, drafts.key],
      set: { body: sql`excluded.body`, updatedAt: sql`excluded.updated_at` },
    })
    .prepare(),
)

/** Keeps what one person is typing under a key of theirs. */
export function upsertDraft(db: Db, row: typeof drafts.$inferInsert): void {
  upsert(db).run(row)
}

const body = prepared((db) =>
  db
    .select({ body: drafts.body })
    .from(drafts)
    .where(and(eq(drafts.userN, sql.placeholder('userN')), eq(drafts.key, sql.placeholder('key'))))
    .prepare(),
)

/** What one person was typing under a key of theirs; undefined when nothing is kept. */
export function findDraft(db: Db, userN: number, key: string): string | undefined {
  return body(db).get({ userN, key })?.body
}

/** Forgets a draft. */
export function deleteDraft(db: Db, userN: number, key: string): void {
  db.delete(drafts)
    .where(and(eq(drafts.userN, userN), eq(drafts.key, key)))
    .run()
}
