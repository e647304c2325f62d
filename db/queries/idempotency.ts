import { and, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { idempotency } from '../schema'

const byKey = prepared((db) =>
  db
    .select({ requestHash: idempotency.requestHash, answer: idempotency.answer })
    .from(idempotency)
    .where(and(eq(idempotency.userN, sql.placeholder('userN')), eq(idempotency.key, sql.placeholder('key'))))
    .prepare(),
)

/** What a person's earlier request under this key was answered. */
export function findAnswer(db: Db, userN: number, key: string) {
  return byKey(db).get({ userN, key })
}

const insert = prepared((db) =>
  db
    .insert(idempotency)
    .values({
      userN: sql.placeholder('userN'),
      key: sql.placeholder('key'),
      requestHash: sql.placeholder('requestHash'),
      answer: sql.placeholder('answer'),
      createdAt: sql.placeholder('createdAt'),
    })
    .prepare(),
)

/** Remembers an answer, in the transaction of the request it answers. */
export function insertAnswer(db: Db, row: typeof idempotency.$inferInsert): void {
  insert(db).run(row)
}

/** Forgets answers given before a time (UTC). */
export function deleteAnswersBefore(db: Db, before: string): void {
  db.delete(idempotency).where(lt(idempotency.createdAt, before)).run()
}
