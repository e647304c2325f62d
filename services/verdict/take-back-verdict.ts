import { assessmentOf, decisionOf } from '@/db/queries/claim'
import { stateAtRev } from '@/db/queries/object-past'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { RestoreDecision, TakeBackDecision, TakeBackVerdict } from '@/domain/verdict/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow, stale } from '../history/versioned'
import { requireMay } from '../policy'

const VERDICT = ['ratingN', 'conclusion'] as const
const WORDING = ['revisionN', 'claimRev', 'basis'] as const
const JUDGED = [...VERDICT, ...WORDING, 'judgedStatement', 'judgedQuotes', 'judgedEvidence', 'assessedAt'] as const
const DECIDED = [...VERDICT, ...WORDING, 'userN', 'reason', 'decidedAt'] as const

/**
 * Makes one's own verdict what it was at an earlier version: the verdict, its date, and the wording it judged, so
 * that one which was to be checked again is to be checked again. Reasons and confidence stay as they are; what was
 * said in between stays in the history.
 *
 * @throws AppError `not_found` (no verdict of one's own, no such version, erased, or given on a claim that was merged
 * since), `conflict` (changed in another window).
 */
export function takeBackVerdict(ctx: Context, input: TakeBackVerdict): Performed<{ id: string }> {
  requireMay(ctx.actor, 'verdict.assess')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const own = assessmentOf(ctx.db, claim.n, ctx.actor.n)
  if (!own) throw new AppError('not_found', 'errors.notFound')
  const earlier = earlierState(ctx, 'assessment', own, input.to)
  return perform(ctx, 'takeBackVerdict', readRow(ctx.db, 'article', claim.articleN).id, (changes) => {
    const seen = { ...own, rev: input.rev }
    return { id: changeRow(ctx, changes, 'assessment', seen, pick(earlier, JUDGED)).id }
  })
}

/**
 * Makes a decision what it was at an earlier version: verdict, reason, who settled it and when, and the wording it
 * judged.
 *
 * @throws AppError `forbidden` (not an editor), `not_found` (no such version, erased, or of a claim that was merged
 * since), `conflict` (decided anew meanwhile).
 */
export function takeBackDecision(ctx: Context, input: TakeBackDecision): Performed<{ id: string }> {
  requireMay(ctx.actor, 'verdict.decide')
  const decision = requireRow(ctx, 'decision', input.id)
  const earlier = earlierState(ctx, 'decision', decision, input.to)
  return perform(ctx, 'takeBackDecision', articleOf(ctx, decision), (changes) => {
    const seen = { ...decision, rev: input.rev }
    return { id: changeRow(ctx, changes, 'decision', seen, pick(earlier, DECIDED)).id }
  })
}

/**
 * Gives back a decision that was opened again, as it was made: with its author, date and the wording it judged.
 *
 * @throws AppError `forbidden` (not an editor), `conflict` with the decision that was made meanwhile.
 */
export function restoreDecision(ctx: Context, input: RestoreDecision): Performed<{ id: string }> {
  requireMay(ctx.actor, 'verdict.decide')
  const decision = requireRow(ctx, 'decision', input.id, true)
  const standing = decisionOf(ctx.db, decision.claimN)
  if (standing && standing.n !== decision.n) throw stale(ctx, 'decision', standing.id)
  return perform(ctx, 'restoreDecision', articleOf(ctx, decision), (changes) => {
    if (decision.deletedAt === null) return { id: decision.id }
    return { id: changeRow(ctx, changes, 'decision', decision, { deletedAt: null }).id }
  })
}

const articleOf = (ctx: Context, { claimN }: RowOf<'decision'>) =>
  readRow(ctx.db, 'article', readRow(ctx.db, 'claim', claimN).articleN).id

type Given = 'assessment' | 'decision'

function earlierState<K extends Given>(ctx: Context, kind: K, now: RowOf<Given>, rev: number): RowOf<K> {
  const earlier = rev < now.rev ? stateAtRev(ctx.db, kind, now.id, rev) : null
  // What it rests on is counted by the claim: of another claim, the numbers say nothing.
  if (earlier?.claimN !== now.claimN) throw new AppError('not_found', 'errors.notFound')
  return earlier as RowOf<K>
}

function pick<Row, Field extends keyof Row>(row: Row, fields: readonly Field[]): Pick<Row, Field> {
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as Pick<Row, Field>
}
