import { assessmentOf } from '@/db/queries/claim'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { ConfirmVerdict, SetVerdict } from '@/domain/verdict/inputs'
import { judgedNow } from '../claim/basis'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow, stale } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { ratingOf } from './rating-of'

/**
 * A person's own verdict on a claim: rating or conclusion, reasons, confidence; absent fields stay.
 * It notes the wording, quotes and evidence it judged. Reasons alone are no verdict and judge nothing anew.
 *
 * @throws AppError `not_found`, `conflict` (their own assessment changed in another window),
 * `invalid` (a rating of another scale, or rating and conclusion together).
 */
export function setVerdict(ctx: Context, input: SetVerdict): Performed<{ id: string }> {
  requireMay(ctx.actor, 'verdict.assess')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const own = assessmentOf(ctx.db, claim.n, ctx.actor.n)
  if ((own === undefined) !== (input.rev === null)) {
    if (own) throw stale(ctx, 'assessment', own.id)
    throw new AppError('conflict', 'errors.stale', { current: null })
  }
  const verdict = verdictFields(ctx, input, own, article.scaleVersionN)
  const reasons = {
    ...(input.rationale === undefined ? {} : { rationale: input.rationale }),
    ...(input.confidence === undefined ? {} : { confidence: input.confidence }),
  }
  const now = ctx.now().toISOString()
  const judged = judgedNow(ctx, claim, article.revisionN as number)
  return perform(ctx, 'setVerdict', article.id, (changes) => {
    if (own) {
      const anew = Object.keys(verdict).length > 0 ? { ...verdict, ...judged, assessedAt: now } : {}
      const seen = { ...own, rev: input.rev as number }
      return { id: changeRow(ctx, changes, 'assessment', seen, { ...reasons, ...anew }).id }
    }
    const row = { id: input.id ?? newId(), claimN: claim.n, userN: ctx.actor.n, assessedAt: now, createdAt: now }
    return { id: createRow(ctx, changes, 'assessment', { ...row, ...reasons, ...verdict, ...judged }).id }
  })
}

/** The rating or conclusion of an input; choosing one puts the other away. */
function verdictFields(
  ctx: Context,
  input: SetVerdict,
  own: RowOf<'assessment'> | undefined,
  scaleVersionN: number,
): { ratingN?: number | null; conclusion?: string | null } {
  const conclusion = input.conclusion?.trim() === '' ? null : input.conclusion
  if (input.ratingId && conclusion) throw new AppError('invalid', 'errors.ratingAndConclusion')
  if (input.ratingId) {
    return { ratingN: ratingOf(ctx, input.ratingId, scaleVersionN, own?.ratingN ?? null), conclusion: null }
  }
  if (conclusion) return { ratingN: null, conclusion }
  return {
    ...(input.ratingId === null ? { ratingN: null } : {}),
    ...(conclusion === null ? { conclusion: null } : {}),
  }
}

/** Says that one's earlier verdict still holds for the claim as it is now. */
export function confirmVerdict(ctx: Context, input: ConfirmVerdict): Performed<{ id: string }> {
  requireMay(ctx.actor, 'verdict.assess')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const own = assessmentOf(ctx.db, claim.n, ctx.actor.n)
  if (!own) throw new AppError('not_found', 'errors.notFound')
  return perform(ctx, 'confirmVerdict', article.id, (changes) => {
    const values = { ...judgedNow(ctx, claim, article.revisionN as number), assessedAt: ctx.now().toISOString() }
    return { id: changeRow(ctx, changes, 'assessment', { ...own, rev: input.rev }, values).id }
  })
}
