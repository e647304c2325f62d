import * as z from 'zod'
import { ARTICLE_STATUSES, WORKING } from '../article/article'
import { ARTICLE_SORTS } from '../article/article-list'
import { WORK_STATES } from '../claim/claim'
import { CLAIM_SORTS } from '../claim/claim-list'
import { MAX_PAGE_SIZE } from '../paging/page'
import { SOURCE_KINDS } from '../source/source'
import { SOURCE_SORTS } from '../source/source-list'
import { MAX_LINE, objectId, typedText } from '../text/typed-text'
import { LONGEST_QUERY } from './search-query'

/** Whatever is typed is looked for; nothing is refused but what is too long. */
const typed = z.string().max(LONGEST_QUERY, { error: 'tooLong' })
const q = typed.optional()
const cursor = z.string().max(4_000).optional()
const limit = z.int().min(1).max(MAX_PAGE_SIZE).optional()
const page = { q, cursor, limit }

/** Which claims of the house, in which order. */
export const ListClaims = z.strictObject({
  ...page,
  rating: typedText(100).optional(),
  speaker: typedText(MAX_LINE).optional(),
  article: objectId.optional(),
  state: z.enum(WORK_STATES).optional(),
  working: z.enum(WORKING).optional(),
  sort: z.enum(CLAIM_SORTS).optional(),
})
export type ListClaims = z.infer<typeof ListClaims>

/** Which sources of the library, in which order. */
export const ListSources = z.strictObject({
  ...page,
  kind: z.enum(SOURCE_KINDS).optional(),
  confidential: z.boolean().optional(),
  sort: z.enum(SOURCE_SORTS).optional(),
})
export type ListSources = z.infer<typeof ListSources>

/** Which articles, in which order. */
export const ListArticles = z.strictObject({
  ...page,
  status: z.enum(ARTICLE_STATUSES).optional(),
  working: z.enum(WORKING).optional(),
  sort: z.enum(ARTICLE_SORTS).optional(),
})
export type ListArticles = z.infer<typeof ListArticles>

/** Where a source is cited. */
export const ListCitations = z.strictObject({ source: objectId, cursor, limit })
export type ListCitations = z.infer<typeof ListCitations>

/** A search over everything; `limit` entries of each kind. */
export const Search = z.strictObject({
  q: typed,
  limit: z.int().min(1).max(50).optional(),
})
export type Search = z.infer<typeof Search>

/** What is typed into the box of a source. */
export const SuggestSources = z.strictObject({ q: typed, limit: z.int().min(1).max(20).optional() })
export type SuggestSources = z.infer<typeof SuggestSources>
