import type { Direction } from '../article/article'
import type { ClaimListItem } from '../claim/claim-list'
import type { CappedCount } from '../paging/page'
import type { SourceListItem } from '../source/source-list'
import type { Segment } from './mark-matches'

/** What a search found: the best of each kind, whole words before parts of words, newest first. */
export type SearchResults = {
  readonly articles: readonly ArticleHit[]
  readonly claims: readonly ClaimHit[]
  readonly sources: readonly SourceHit[]
}

/** How much of each kind a search finds, counted up to 10,000. */
export type SearchFacets = Readonly<Record<'article' | 'claim' | 'source', CappedCount>>

/** An article found by its title or its text. Matches are marked as pieces of text, never as markup. */
export type ArticleHit = {
  readonly id: string
  readonly title: readonly Segment[]
  /** Where in the text it was found; absent when only the title matches. */
  readonly snippet?: readonly Segment[]
  readonly language: string
  readonly direction: Direction
}

export type ClaimHit = Pick<ClaimListItem, 'id' | 'article' | 'state'> & {
  readonly statement: readonly Segment[]
  readonly speaker?: readonly Segment[]
}

export type SourceHit = Pick<SourceListItem, 'id' | 'kind' | 'isConfidential'> & {
  readonly title: readonly Segment[]
  readonly url?: readonly Segment[]
  readonly publisher?: readonly Segment[]
}
