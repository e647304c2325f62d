import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import type { ChangeLog } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'

/**
 * The claim of an article that a span is to belong to. One that went with its last span comes back for it;
 * for one that was merged into another, that other one stands.
 * @throws AppError `not_found` (also a claim of another article).
 */
export function claimToJoin(
  ctx: Context,
  changes: ChangeLog,
  article: { readonly n: number },
  claimId: string,
): RowOf<'claim'> {
  const claim = requireRow(ctx, 'claim', claimId, true)
  if (claim.articleN !== article.n) throw new AppError('not_found', 'errors.notFound')
  if (claim.mergedInto !== null) {
    return claimToJoin(ctx, changes, article, readRow(ctx.db, 'claim', claim.mergedInto).id)
  }
  return claim.deletedAt === null ? claim : changeRow(ctx, changes, 'claim', claim, { deletedAt: null })
}
