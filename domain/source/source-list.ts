import type { Direction } from '../article/article'
import type { Stance } from '../evidence/evidence'
import type { CappedCount } from '../paging/page'
import type { SourceKind } from './source'

/**
 * Orders of the library. `newest` (first cited) never changes; by `title`, a source that is renamed
 * while somebody pages may be met twice or not at all, others never.
 */
export const SOURCE_SORTS = ['newest', 'title'] as const
export type SourceSort = (typeof SOURCE_SORTS)[number]

/** One line of the library of sources. */
export type SourceListItem = {
  readonly id: string
  readonly rev: number
  readonly kind: SourceKind
  readonly title: string
  readonly url: string | null
  readonly archiveUrl: string | null
  readonly archivedAt: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedAt: string | null
  readonly accessedAt: string | null
  readonly isConfidential: boolean
  /** Claims that cite it, and articles these stand in. */
  readonly claims: number
  readonly articles: number
  /** UTC, ISO 8601. */
  readonly createdAt: string
}

/** How many sources each filter would show, the other filters standing as they are. */
export type SourceFacets = {
  readonly total: CappedCount
  readonly kinds: Readonly<Partial<Record<SourceKind, CappedCount>>>
  /** Absent for whoever may not see confidential sources. */
  readonly confidential?: CappedCount
}

/** One place where a source is cited. */
export type Citation = {
  readonly evidenceId: string
  readonly stance: Stance
  readonly quote: string
  readonly locator: string
  readonly claim: { readonly id: string; readonly statement: string }
  readonly article: {
    readonly id: string
    readonly title: string
    readonly language: string
    readonly direction: Direction
  }
}

/** A known source offered while one types. */
export type SourceSuggestion = Pick<SourceListItem, 'id' | 'kind' | 'title' | 'url' | 'publisher' | 'isConfidential'>
