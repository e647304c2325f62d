import { readRow } from '@/db/queries/object-rows'
import type { MoveSpan } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import { changeBasis } from '../claim/basis'
import { claimToJoin } from '../claim/join-claim'
import { leaveClaim } from '../claim/leave-claim'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { requireOwnOrEditor } from './ownership'

/**
 * "The same claim as ...": a claim's span becomes an occurrence of another claim, whose verdicts are to
 * be confirmed, as are those of the claim it leaves. A claim that is left empty goes, undoably.
 *
 * @throws AppError `not_found`, `conflict` (changed meanwhile), `forbidden` (another person's),
 * `invalid` (no claim, the same one, or the last span of a claim with verdicts or sources).
 */
export function moveSpan(ctx: Context, { id, rev, claimId }: MoveSpan): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  const annotation = requireRow(ctx, 'annotation', id)
  requireOwnOrEditor(ctx, annotation)
  const { purpose, claimN, isProposal } = annotation
  if (purpose !== 'claim' || claimN === null || isProposal) throw new AppError('invalid', 'errors.notAClaim')
  const article = readRow(ctx.db, 'article', annotation.articleN)
  const revisionN = article.revisionN as number
  return perform(ctx, 'moveSpan', article.id, (changes) => {
    const claim = claimToJoin(ctx, changes, article, claimId)
    if (claim.n === claimN) throw new AppError('invalid', 'errors.sameClaim')
    changeRow(ctx, changes, 'annotation', { ...annotation, rev }, { claimN: claim.n })
    changeBasis(ctx, changes, claim, revisionN)
    leaveClaim(ctx, changes, claimN, revisionN)
    return { id }
  })
}
