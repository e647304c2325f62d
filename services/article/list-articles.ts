import type { ArticleFacets, ArticleListItem } from '@/domain/article/article-list'
import type { Page } from '@/domain/paging/page'
import type { ListArticles } from '@/domain/search/list-inputs'
import type { Context } from '../context'
import { read } from '../reading/read'

/**
 * The articles of the house with their progress, a page at a time: searched in title, byline,
 * publisher, address and the current text, filtered by status and way of working. By activity unless
 * another order is asked for; that order stands as of the first page.
 *
 * @throws AppError `invalid` (a cursor of another list or order)
 */
export function listArticles(
  ctx: Context,
  input: ListArticles = {},
  signal?: AbortSignal,
): Promise<Page<ArticleListItem>> {
  return read(ctx, 'articles', input, signal)
}

/** How many articles each filter of the list would show; counted up to 10,000. */
export function listArticleFacets(
  ctx: Context,
  input: ListArticles = {},
  signal?: AbortSignal,
): Promise<ArticleFacets> {
  return read(ctx, 'articleFacets', input, signal)
}
