import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { annotations, placements } from '../schema'

export type PlacementRow = typeof placements.$inferSelect

/** Places an annotation in a revision, or moves it to other bounds there. */
export function upsertPlacement(db: Db, row: PlacementRow): void {
  const { annotationN: _annotation, revisionN: _revision, ...place } = row
  db.insert(placements)
    .values(row)
    .onConflictDoUpdate({ target: [placements.annotationN, placements.revisionN], set: place })
    .run()
}

const placeOf = prepared((db) =>
  db
    .select({ quote: placements.quote, start: placements.start, end: placements.end })
    .from(placements)
    .where(
      and(
        eq(placements.annotationN, sql.placeholder('annotationN')),
        eq(placements.revisionN, sql.placeholder('revisionN')),
      ),
    )
    .prepare(),
)

/** Where an annotation stands in a revision, and the words it quotes there. The annotation was reached through its viewer. */
export function findPlace(db: Db, annotationN: number, revisionN: number) {
  return placeOf(db).get({ annotationN, revisionN })
}

const quotesOf = prepared((db) =>
  db
    .select({ quote: placements.quote })
    .from(annotations)
    .innerJoin(placements, eq(placements.annotationN, annotations.n))
    .where(
      and(
        eq(annotations.claimN, sql.placeholder('claimN')),
        eq(annotations.purpose, 'claim'),
        sql`${annotations.deletedAt} IS NULL`,
        eq(placements.revisionN, sql.placeholder('revisionN')),
        isNotNull(placements.start),
      ),
    )
    .orderBy(placements.start)
    .prepare(),
)

/** The quoted text of a claim's occurrences in a revision, in reading order. */
export function quotesOfClaim(db: Db, claimN: number, revisionN: number): string[] {
  return quotesOf(db)
    .all({ claimN, revisionN })
    .map(({ quote }) => quote)
}

const placesOf = prepared((db) =>
  db
    .select({
      revisionN: placements.revisionN,
      start: placements.start,
      end: placements.end,
      state: placements.state,
      quote: placements.quote,
    })
    .from(placements)
    .innerJoin(annotations, eq(annotations.n, placements.annotationN))
    .where(eq(annotations.id, sql.placeholder('id')))
    .orderBy(placements.revisionN)
    .prepare(),
)

/** Where an annotation stands in each revision; for the history of its changes. */
export function placesOfAnnotation(db: Db, id: string) {
  return placesOf(db).all({ id })
}
