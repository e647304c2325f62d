import { and, count, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { evidence, questions } from '../schema'

export type QuestionRow = typeof questions.$inferSelect

const byText = prepared((db) =>
  db
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.claimN, sql.placeholder('claimN')),
        eq(questions.question, sql.placeholder('question')),
        isNull(questions.deletedAt),
      ),
    )
    .limit(1)
    .prepare(),
)

/** The question a claim asks in just these words. */
export function findQuestion(db: Db, claimN: number, question: string): QuestionRow | undefined {
  return byText(db).get({ claimN, question })
}

const nextPosition = prepared((db) =>
  db
    .select({ next: sql<number>`coalesce(max(${questions.position}) + 1, 0)` })
    .from(questions)
    .where(eq(questions.claimN, sql.placeholder('claimN')))
    .prepare(),
)

/** Adds a question to a claim, after those it has. */
export function insertQuestion(
  db: Db,
  row: Pick<QuestionRow, 'id' | 'claimN' | 'question' | 'createdBy' | 'createdAt'>,
): QuestionRow {
  const position = nextPosition(db).get({ claimN: row.claimN })?.next ?? 0
  return db
    .insert(questions)
    .values({ ...row, position })
    .returning()
    .get()
}

const answersOf = prepared((db) =>
  db
    .select({ count: count() })
    .from(evidence)
    .where(eq(evidence.questionN, sql.placeholder('questionN')))
    .prepare(),
)

/** How many pieces of evidence belong to a question, deleted ones too: they may come back. */
export function evidenceOfQuestion(db: Db, questionN: number): number {
  return answersOf(db).get({ questionN })?.count ?? 0
}

/** Takes a question away. */
export function deleteQuestion(db: Db, n: number, deletedAt: string): QuestionRow {
  return db
    .update(questions)
    .set({ deletedAt, rev: sql`${questions.rev} + 1` })
    .where(eq(questions.n, n))
    .returning()
    .get() as QuestionRow
}
