import { decisionOf } from '@/db/queries/claim'
import { readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { DecideClaim, ReopenClaim } from '@/domain/verdict/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow, stale } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { ratingOf } from './rating-of'

/**
 * Settles a claim in the name of the house, whatever the assessments say; they stay on record.
 *
 * @throws AppError `forbidden` (not an editor), `conflict` (decided meanwhile), `invalid` (neither or
 * both of rating and conclusion).
 */
export function decideClaim(ctx: Context, input: DecideClaim): Performed<{ id: string }> {
  requireMay(ctx.actor, 'verdict.decide')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const standing = decisionOf(ctx.db, claim.n)
  if (standing && input.rev === null) throw stale(ctx, 'decision', standing.id)
  if (!standing && input.rev !== null) throw new AppError('conflict', 'errors.stale', { current: null })
  const conclusion = input.conclusion?.trim() ? input.conclusion : null
  if ((input.ratingId == null) === (conclusion === null)) throw new AppError('invalid', 'errors.ratingOrConclusion')
  const values = {
    userN: ctx.actor.n,
    ratingN: input.ratingId ? ratingOf(ctx, input.ratingId, article.scaleVersionN, standing?.ratingN ?? null) : null,
    conclusion,
    reason: input.reason ?? standing?.reason ?? '',
    revisionN: article.revisionN as number,
    claimRev: claim.rev,
    basis: claim.basis,
    decidedAt: ctx.now().toISOString(),
  }
  return perform(ctx, 'decideClaim', article.id, (changes) => {
    if (standing) {
      return { id: changeRow(ctx, changes, 'decision', { ...standing, rev: input.rev as number }, values).id }
    }
    return { id: createRow(ctx, changes, 'decision', { id: input.id ?? newId(), claimN: claim.n, ...values }).id }
  })
}

/** Takes the decision of a claim back; the assessments speak again. */
export function reopenClaim(ctx: Context, input: ReopenClaim): Performed<{ id: string }> {
  requireMay(ctx.actor, 'verdict.decide')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const standing = decisionOf(ctx.db, claim.n)
  if (!standing) throw new AppError('not_found', 'errors.notFound')
  return perform(ctx, 'reopenClaim', article.id, (changes) => {
    const seen = { ...standing, rev: input.rev }
    return { id: changeRow(ctx, changes, 'decision', seen, { deletedAt: ctx.now().toISOString() }).id }
  })
}
