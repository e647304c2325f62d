import { and, desc, eq, max, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { eventChanges, eventStates, events } from '../schema'

export type EventRow = typeof events.$inferInsert
export type EventChangeRow = typeof eventChanges.$inferInsert
export type EventStateRow = typeof eventStates.$inferInsert

const head = prepared((db) =>
  db.select({ n: events.n, hash: events.hash }).from(events).orderBy(desc(events.n)).limit(1).prepare(),
)

/** The newest event of the whole house: where the hash chain continues. */
export function headOfLog(db: Db): { n: number; hash: string } | undefined {
  return head(db).get()
}

/** How many events there are; their numbers have no gaps, since none is ever deleted. */
export function countEvents(db: Db): number {
  return headOfLog(db)?.n ?? 0
}

const insertEventStatement = prepared((db) =>
  db
    .insert(events)
    .values({
      id: sql.placeholder('id'),
      articleId: sql.placeholder('articleId'),
      actorId: sql.placeholder('actorId'),
      verb: sql.placeholder('verb'),
      at: sql.placeholder('at'),
      previousHash: sql.placeholder('previousHash'),
      hash: sql.placeholder('hash'),
    })
    .returning({ n: events.n })
    .prepare(),
)

/** Appends one event; returns its number, which only grows. */
export function insertEvent(db: Db, row: Omit<EventRow, 'n'>): number {
  return insertEventStatement(db).get({ articleId: null, ...row }).n
}

const insertChangeStatement = prepared((db) =>
  db
    .insert(eventChanges)
    .values({
      eventN: sql.placeholder('eventN'),
      kind: sql.placeholder('kind'),
      objectId: sql.placeholder('objectId'),
      revBefore: sql.placeholder('revBefore'),
      revAfter: sql.placeholder('revAfter'),
      stateHash: sql.placeholder('stateHash'),
    })
    .returning({ n: eventChanges.n })
    .prepare(),
)
const insertStateStatement = prepared((db) =>
  db
    .insert(eventStates)
    .values({ changeN: sql.placeholder('changeN'), salt: sql.placeholder('salt'), state: sql.placeholder('state') })
    .prepare(),
)

/** Appends one change of an event with the salted after-state that its hash commits to; null when nothing of it is kept. */
export function insertEventChange(db: Db, change: Omit<EventChangeRow, 'n'>, salt: string, state: string | null): void {
  const { n } = insertChangeStatement(db).get(change)
  if (state !== null) insertStateStatement(db).run({ changeN: n, salt, state })
}

const newestRev = prepared((db) =>
  db
    .select({ rev: max(eventChanges.revAfter) })
    .from(eventChanges)
    .where(and(eq(eventChanges.objectId, sql.placeholder('id')), eq(eventChanges.kind, sql.placeholder('kind'))))
    .prepare(),
)

/** The version the history knows of something whose row carries none; 0 when it knows nothing of it. */
export function newestRecordedRev(db: Db, kind: string, id: string): number {
  return newestRev(db).get({ kind, id })?.rev ?? 0
}
