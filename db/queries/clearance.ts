import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { clearances, revisions } from '../schema'
import type { RowOf } from './object-rows'

const bySentence = prepared((db) =>
  db
    .select()
    .from(clearances)
    .where(
      and(
        eq(clearances.revisionN, sql.placeholder('revisionN')),
        eq(clearances.sentence, sql.placeholder('sentence')),
        isNull(clearances.deletedAt),
      ),
    )
    .prepare(),
)

/** Who cleared the rest of a sentence, if somebody did. */
export function clearanceOf(db: Db, revisionN: number, sentence: number): RowOf<'clearance'> | undefined {
  return bySentence(db).get({ revisionN, sentence })
}

const articleOfRevision = prepared((db) =>
  db
    .select({ articleN: revisions.articleN })
    .from(revisions)
    .where(eq(revisions.n, sql.placeholder('n')))
    .prepare(),
)

/** The article a revision belongs to. */
export function articleOf(db: Db, revisionN: number): number {
  return articleOfRevision(db).get({ n: revisionN })?.articleN as number
}
