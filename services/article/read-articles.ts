import {
  type ArticleFilter,
  type ArticleRow,
  countArticles,
  listArticleRows,
  listProgress,
  newestEvent,
  placeOfArticle,
} from '@/db/queries/article-list'
import { viewerParams } from '@/db/visibility'
import { whileUnchanged } from '@/db/while-unchanged'
import { ARTICLE_STATUSES, WORKING } from '@/domain/article/article'
import type { ArticleFacets, ArticleListItem, ArticleSort } from '@/domain/article/article-list'
import { badCursor, type CursorKey, decodeCursor, encodeCursor } from '@/domain/paging/cursor'
import { type CappedCount, capped, PAGE_SIZE, type Page } from '@/domain/paging/page'
import type { ListArticles } from '@/domain/search/list-inputs'
import { parseSearch } from '@/domain/search/search-query'
import type { Context } from '../context'
import { requireMay } from '../policy'

function filterOf({ q, status, working }: ListArticles): ArticleFilter {
  return { terms: parseSearch(q ?? ''), status, working }
}

/** A page of the articles of the house, in this thread. */
export function readArticles(ctx: Context, input: ListArticles): Page<ArticleListItem> {
  requireMay(ctx.actor, 'article.read')
  const { sort = 'activity', limit = PAGE_SIZE, cursor } = input
  const after = cursor === undefined ? null : placeAfter(ctx, cursor, sort)
  const asOf = after?.asOf ?? newestEvent(ctx.db, ctx.actor)
  const rows = listArticleRows(ctx.db, ctx.actor, filterOf(input), sort, asOf, after, limit)
  const shown = rows.slice(0, limit)
  const progress = listProgress(
    ctx.db,
    ctx.actor,
    shown.map(({ n }) => n),
  )
  const last = rows.length > limit ? shown.at(-1) : undefined
  const none = { claims: 0, assessed: 0, disputed: 0, waiting: 0 }
  return {
    items: shown.map(({ n, isSample, lastEvent: _, ...row }) => ({
      ...row,
      ...(progress.get(n) ?? none),
      isSample: isSample === 1,
    })),
    next: last ? encodeCursor({ of: `articles:${sort}`, keys: keysOf(last, sort, asOf) }) : null,
  }
}

function keysOf(row: ArticleRow, sort: ArticleSort, asOf: number): CursorKey[] {
  if (sort === 'activity') return [asOf, row.lastEvent, row.id]
  return sort === 'title' ? [row.title, row.id] : [row.id]
}

const SHAPES = {
  activity: ['number', 'number', 'string'],
  newest: ['string'],
  title: ['string', 'string'],
} as const

function placeAfter(ctx: Context, cursor: string, sort: ArticleSort) {
  const keys = decodeCursor(cursor, `articles:${sort}`, SHAPES[sort])
  const n = placeOfArticle(ctx.db, ctx.actor, String(keys.at(-1)))
  if (n === undefined) throw badCursor()
  const [asOf, lastEvent] = sort === 'activity' ? [Number(keys[0]), Number(keys[1])] : [undefined, 0]
  return { n, asOf, lastEvent, title: String(keys[0]) }
}

/** How many articles each filter would show, in this thread. */
export function readArticleFacets(ctx: Context, input: ListArticles): ArticleFacets {
  requireMay(ctx.actor, 'article.read')
  const key = `articleFacets ${JSON.stringify([viewerParams(ctx.actor), input])}`
  return whileUnchanged(ctx.db, key, () => countArticleFacets(ctx, input))
}

function countArticleFacets(ctx: Context, input: ListArticles): ArticleFacets {
  const { total, statuses, workings } = countArticles(ctx.db, ctx.actor, filterOf(input))
  const each = <K extends string>(keys: readonly K[], counts: ReadonlyMap<string, number>) =>
    Object.fromEntries(keys.map((key) => [key, capped(counts.get(key) ?? 0)])) as Record<K, CappedCount>
  return { total: capped(total), statuses: each(ARTICLE_STATUSES, statuses), workings: each(WORKING, workings) }
}
