import { eq, sql } from 'drizzle-orm'
import type { Db } from '../open'
import { prepared } from '../prepared'
import { annotations, assessments, decisions, evidence, questions, threads } from '../schema'
import type { RowOf } from './object-rows'
import type { QuestionRow } from './question'

const PARTS = { annotation: annotations, evidence, thread: threads, assessment: assessments, decision: decisions }
export type ClaimPart = keyof typeof PARTS

const parts = prepared((db) => {
  const statement = (kind: ClaimPart) => {
    const table = PARTS[kind]
    return db
      .select()
      .from(table)
      .where(eq(table.claimN, sql.placeholder('claimN')))
      .orderBy(kind === 'evidence' ? evidence.position : table.n, table.n)
      .prepare()
  }
  return new Map((Object.keys(PARTS) as ClaimPart[]).map((kind) => [kind, statement(kind)]))
})

/** Everything of one kind that hangs on a claim, deleted things too (they may come back); evidence as it is numbered. */
export function partsOfClaim<K extends ClaimPart>(db: Db, kind: K, claimN: number): RowOf<K>[] {
  return parts(db).get(kind)?.all({ claimN }) as RowOf<K>[]
}

const asked = prepared((db) =>
  db
    .select()
    .from(questions)
    .where(eq(questions.claimN, sql.placeholder('claimN')))
    .orderBy(questions.position, questions.n)
    .prepare(),
)

/** The questions of a claim, deleted ones too. */
export function questionsOfClaimRow(db: Db, claimN: number): QuestionRow[] {
  return asked(db).all({ claimN })
}

/** Makes a question one of another claim. */
export function updateQuestion(
  db: Db,
  { n }: QuestionRow,
  values: Pick<QuestionRow, 'claimN' | 'position'>,
): QuestionRow {
  return db
    .update(questions)
    .set({ ...values, rev: sql`${questions.rev} + 1` })
    .where(eq(questions.n, n))
    .returning()
    .get() as QuestionRow
}

/**
 * Puts assessments as they are given in place of those of the same inner keys, all at once: two of one person may
 * change places between two claims, which no order of single changes allows.
 */
export function replaceAssessments(db: Db, rows: readonly RowOf<'assessment'>[]): void {
  for (const { n } of rows) db.delete(assessments).where(eq(assessments.n, n)).run()
  for (const row of rows) db.insert(assessments).values(row).run()
}
