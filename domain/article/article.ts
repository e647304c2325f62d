/** The three ways of working; it chooses the scale, the fields shown and the first exports. */
export const WORKING = ['line-check', 'public-verdict', 'data-set'] as const
export type Working = (typeof WORKING)[number]

export const DIRECTIONS = ['ltr', 'rtl'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const ARTICLE_STATUSES = ['to-check', 'in-review', 'checked'] as const
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number]

/** The most bytes of article that are taken in at once. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024
