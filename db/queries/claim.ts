import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { annotations, assessments, comments, decisions, evidence, ratings, threads } from '../schema'
import type { RowOf } from './object-rows'

const occurrences = prepared((db) =>
  db
    .select({ count: count() })
    .from(annotations)
    .where(
      and(
        eq(annotations.claimN, sql.placeholder('claimN')),
        eq(annotations.purpose, 'claim'),
        isNull(annotations.deletedAt),
      ),
    )
    .prepare(),
)

/** How many spans still carry a claim. The claim itself was reached through its viewer. */
export function occurrencesOfClaim(db: Db, claimN: number): number {
  return occurrences(db).get({ claimN })?.count ?? 0
}

const carried = prepared((db) =>
  db.$client
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM assessments a WHERE a.claim_n = @claimN
           AND (a.rating_n IS NOT NULL OR a.conclusion IS NOT NULL OR a.rationale <> ''))
         OR EXISTS (SELECT 1 FROM decisions d WHERE d.claim_n = @claimN AND d.deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM threads t WHERE t.claim_n = @claimN AND t.deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM annotations c WHERE c.claim_n = @claimN AND c.purpose = 'correction'
           AND c.deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM evidence e WHERE e.claim_n = @claimN AND e.deleted_at IS NULL)`,
    )
    .pluck(),
)

/** Whether a claim has a verdict, reasons, sources, corrections or a discussion of its own. */
export function carriesWork(db: Db, claimN: number): boolean {
  return carried(db).get({ claimN }) === 1
}

const ownAssessment = prepared((db) =>
  db
    .select()
    .from(assessments)
    .where(and(eq(assessments.claimN, sql.placeholder('claimN')), eq(assessments.userN, sql.placeholder('userN'))))
    .prepare(),
)

/** The assessment one person gave of a claim. */
export function assessmentOf(db: Db, claimN: number, userN: number): RowOf<'assessment'> | undefined {
  return ownAssessment(db).get({ claimN, userN })
}

const standingDecision = prepared((db) =>
  db
    .select()
    .from(decisions)
    .where(and(eq(decisions.claimN, sql.placeholder('claimN')), isNull(decisions.deletedAt)))
    .prepare(),
)

/** The decision that stands on a claim. */
export function decisionOf(db: Db, claimN: number): RowOf<'decision'> | undefined {
  return standingDecision(db).get({ claimN })
}

const evidenceVersions = prepared((db) =>
  db
    .select({ id: evidence.id, rev: evidence.rev })
    .from(evidence)
    .where(and(eq(evidence.claimN, sql.placeholder('claimN')), isNull(evidence.deletedAt)))
    .orderBy(evidence.position, evidence.n)
    .prepare(),
)

/** Which evidence a claim has, by version: part of what an assessment judged. */
export function evidenceVersionsOf(db: Db, claimN: number): { id: string; rev: number }[] {
  return evidenceVersions(db).all({ claimN })
}

const nextPosition = prepared((db) =>
  db
    .select({ next: sql<number>`coalesce(max(${evidence.position}) + 1, 0)` })
    .from(evidence)
    .where(eq(evidence.claimN, sql.placeholder('claimN')))
    .prepare(),
)

/** Where a claim's next piece of evidence stands. */
export function nextEvidencePosition(db: Db, claimN: number): number {
  return nextPosition(db).get({ claimN })?.next ?? 0
}

const ratingById = prepared((db) =>
  db
    .select({ n: ratings.n, isRetired: ratings.isRetired, scaleVersionN: ratings.scaleVersionN })
    .from(ratings)
    .where(eq(ratings.id, sql.placeholder('id')))
    .prepare(),
)

/** A rating by its outer key, with the version of the scale it belongs to. */
export function findRating(db: Db, id: string) {
  return ratingById(db).get({ id })
}

const otherComments = prepared((db) =>
  db
    .select({ count: count() })
    .from(comments)
    .innerJoin(threads, eq(threads.n, comments.threadN))
    .where(and(eq(threads.n, sql.placeholder('threadN')), isNull(comments.deletedAt)))
    .prepare(),
)

/** How many comments a thread still has. */
export function commentsInThread(db: Db, threadN: number): number {
  return otherComments(db).get({ threadN })?.count ?? 0
}
