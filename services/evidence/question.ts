import { deleteQuestion, evidenceOfQuestion, findQuestion, insertQuestion } from '@/db/queries/question'
import type { Context } from '../context'
import type { ChangeLog } from '../history/perform'
import { newId } from '../identity'

/** Inner key of the question a claim asks in just these words; it is asked now when it was not yet. */
export function askQuestion(ctx: Context, changes: ChangeLog, claimN: number, question: string): number {
  const known = findQuestion(ctx.db, claimN, question)
  if (known) return known.n
  const createdAt = ctx.now().toISOString()
  const row = insertQuestion(ctx.db, { id: newId(), claimN, question, createdBy: ctx.actor.n, createdAt })
  changes.record({ kind: 'question', id: row.id, revBefore: 0, revAfter: row.rev, state: row })
  return row.n
}

/** Lets go of a question that no evidence answers any more, because its words were changed. */
export function dropUnansweredQuestion(ctx: Context, changes: ChangeLog, questionN: number): void {
  if (evidenceOfQuestion(ctx.db, questionN) > 0) return
  const row = deleteQuestion(ctx.db, questionN, ctx.now().toISOString())
  changes.record({ kind: 'question', id: row.id, revBefore: row.rev - 1, revAfter: row.rev, state: row })
}
