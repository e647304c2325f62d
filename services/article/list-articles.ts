import { listArticleItems } from '@/db/queries/article-list'
import type { ArticleListItem } from '@/domain/article/article-list'
import type { Context } from '../context'
import { requireMay } from '../policy'

/** The articles of the house with their progress. Async, since lists will be read beside the server thread. */
export async function listArticles(ctx: Context): Promise<ArticleListItem[]> {
  requireMay(ctx.actor, 'article.read')
  return listArticleItems(ctx.db, ctx.actor)
}
