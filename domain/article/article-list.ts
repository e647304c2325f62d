import type { CappedCount } from '../paging/page'
import type { ArticleStatus, Direction, Working } from './article'

/**
 * Orders of the list of articles. `activity` (last worked on first) stands still while one pages: it is
 * the order as of the first page, read from the history. `newest` never changes; by `title`, an
 * article that is renamed meanwhile may be met twice or not at all, others never.
 */
export const ARTICLE_SORTS = ['activity', 'newest', 'title'] as const
export type ArticleSort = (typeof ARTICLE_SORTS)[number]

/** One line of the list of articles: what it is, and how far its check has come. */
export type ArticleListItem = {
  readonly id: string
  readonly rev: number
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly direction: Direction
  readonly working: Working
  readonly status: ArticleStatus
  /** Claims of the article that the viewer may see. */
  readonly claims: number
  /** Of these, the ones somebody has given a verdict, settled or not. */
  readonly assessed: number
  /** Claims whose verdicts differ and that nobody has decided. */
  readonly disputed: number
  /** Claims that wait for somebody's answer. */
  readonly waiting: number
  /** Words of the current revision. */
  readonly words: number
  /** UTC, ISO 8601. */
  readonly createdAt: string
  /** When anything of the article last changed; UTC, ISO 8601. */
  readonly lastActivityAt: string
  /** The article every house starts with, to try things on. */
  readonly isSample: boolean
}

/** How many articles each filter would show, the other filters standing as they are. */
export type ArticleFacets = {
  readonly total: CappedCount
  readonly statuses: Readonly<Record<ArticleStatus, CappedCount>>
  readonly workings: Readonly<Record<Working, CappedCount>>
}
