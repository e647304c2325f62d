import { occurrencesOfClaim } from '@/db/queries/claim'
import { readRow } from '@/db/queries/object-rows'
import type { DeleteAnnotation, RestoreAnnotation } from '@/domain/annotation/inputs'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { requireOwnOrEditor } from './ownership'

/**
 * Takes an annotation away, undoably. A claim goes with its last span, and comes back with it.
 *
 * @throws AppError `not_found`, `conflict` (changed meanwhile), `forbidden` (another person's).
 */
export function deleteAnnotation(ctx: Context, input: DeleteAnnotation): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  const annotation = requireRow(ctx, 'annotation', input.id)
  requireOwnOrEditor(ctx, annotation)
  const article = readRow(ctx.db, 'article', annotation.articleN)
  return perform(ctx, 'deleteAnnotation', article.id, (changes) => {
    const deletedAt = ctx.now().toISOString()
    changeRow(ctx, changes, 'annotation', { ...annotation, rev: input.rev }, { deletedAt })
    if (annotation.purpose === 'claim' && annotation.claimN !== null) {
      const claim = readRow(ctx.db, 'claim', annotation.claimN)
      if (occurrencesOfClaim(ctx.db, claim.n) === 0) changeRow(ctx, changes, 'claim', claim, { deletedAt })
      else changeBasis(ctx, changes, claim, article.revisionN as number)
    }
    return { id: input.id }
  })
}

/** Brings a deleted annotation back where it was, and its claim with it. */
export function restoreAnnotation(ctx: Context, input: RestoreAnnotation): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  const annotation = requireRow(ctx, 'annotation', input.id, true)
  const article = readRow(ctx.db, 'article', annotation.articleN)
  requireRow(ctx, 'article', article.id)
  requireOwnOrEditor(ctx, annotation)
  return perform(ctx, 'restoreAnnotation', article.id, (changes) => {
    if (annotation.deletedAt === null) return { id: input.id }
    changeRow(ctx, changes, 'annotation', annotation, { deletedAt: null })
    if (annotation.claimN !== null) {
      const claim = readRow(ctx.db, 'claim', annotation.claimN)
      if (claim.deletedAt !== null) changeRow(ctx, changes, 'claim', claim, { deletedAt: null })
      else if (annotation.purpose === 'claim') changeBasis(ctx, changes, claim, article.revisionN as number)
    }
    return { id: input.id }
  })
}
