import type { RowOf } from '@/db/queries/object-rows'
import { type RevisionRow, readRevision } from '@/db/queries/revision'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'

/**
 * An article with its text as it stands now.
 * @throws AppError `not_found`
 */
export function currentRevision(
  ctx: Context,
  articleId: string,
): { readonly article: RowOf<'article'>; readonly revision: RevisionRow } {
  const article = requireRow(ctx, 'article', articleId)
  return { article, revision: readRevision(ctx.db, article.revisionN as number) }
}
