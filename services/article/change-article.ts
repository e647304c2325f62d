import type { ChangeArticle, DeleteArticle, RestoreArticle } from '@/domain/article/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/** Changes what is known about an article; never its text. */
export function changeArticle(ctx: Context, input: ChangeArticle): Performed<{ id: string }> {
  requireMay(ctx.actor, 'article.change')
  const article = requireRow(ctx, 'article', input.id)
  const { id, rev, ...values } = input
  return perform(ctx, 'changeArticle', id, (changes) => {
    changeRow(ctx, changes, 'article', { ...article, rev }, values)
    return { id }
  })
}

/** Puts an article away with everything on it, undoably. */
export function deleteArticle(ctx: Context, input: DeleteArticle): Performed<{ id: string }> {
  requireMay(ctx.actor, 'article.delete')
  const article = requireRow(ctx, 'article', input.id)
  return perform(ctx, 'deleteArticle', input.id, (changes) => {
    changeRow(ctx, changes, 'article', { ...article, rev: input.rev }, { deletedAt: ctx.now().toISOString() })
    return { id: input.id }
  })
}

/** Brings a deleted article back as it was. */
export function restoreArticle(ctx: Context, input: RestoreArticle): Performed<{ id: string }> {
  requireMay(ctx.actor, 'article.delete')
  const article = requireRow(ctx, 'article', input.id, true)
  return perform(ctx, 'restoreArticle', input.id, (changes) => {
    if (article.deletedAt !== null) changeRow(ctx, changes, 'article', article, { deletedAt: null })
    return { id: input.id }
  })
}
