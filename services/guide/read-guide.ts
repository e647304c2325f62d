import { findDraft } from '@/db/queries/draft'
import { hasWorked } from '@/db/queries/newcomer'
import { GUIDE_KEY, type Guide, readNote } from '@/domain/guide/guide'
import type { Context } from '../context'
import { requireRow } from '../history/versioned'
import { may, requireMay } from '../policy'

/**
 * What the guide through the first minutes knows of this person; null everywhere but on the sample, and
 * for whoever only reads.
 *
 * @throws AppError `not_found`
 */
export function readGuide(ctx: Context, articleId: string): Guide | null {
  requireMay(ctx.actor, 'article.read')
  const article = requireRow(ctx, 'article', articleId)
  if (!article.isSample || !may(ctx.actor, 'annotation.write')) return null
  return {
    note: readNote(findDraft(ctx.db, ctx.actor.n, GUIDE_KEY)),
    isNewcomer: !hasWorked(ctx.db, ctx.actor),
  }
}
