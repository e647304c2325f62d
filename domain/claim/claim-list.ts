import type { Direction, Working } from '../article/article'
import type { CappedCount } from '../paging/page'
import type { RatingColour, RatingIcon } from '../scale/scale'
import type { ClaimType, WorkState } from './claim'
import type { VerdictBasis } from './standing'

/**
 * Orders of the list of claims. `newest` and `oldest` (first marked) never change, so paging through
 * them skips and doubles nothing. `due` puts first what is soonest due; a claim whose own due date is
 * changed while somebody pages may be met twice or not at all.
 */
export const CLAIM_SORTS = ['newest', 'oldest', 'due'] as const
export type ClaimSort = (typeof CLAIM_SORTS)[number]

/** A rating as lists show it. */
export type ListedRating = {
  readonly id: string
  /** The same in every version of its scale. */
  readonly key: string
  readonly label: string
  readonly shortLabel: string
  readonly colour: RatingColour
  readonly icon: RatingIcon
}

/** The verdict that stands on a claim (domain/claim/standing): a rating or a conclusion. */
export type ListedVerdict = {
  readonly rating: ListedRating | null
  readonly conclusion: string | null
  readonly by: VerdictBasis
  /** It judged an earlier wording or evidence. */
  readonly isStale: boolean
}

/** One line of the list of claims. */
export type ClaimListItem = {
  readonly id: string
  readonly rev: number
  readonly statement: string
  readonly speaker: string | null
  readonly claimDate: string | null
  readonly types: readonly ClaimType[]
  readonly state: WorkState
  readonly verdict: ListedVerdict | null
  readonly waitingOn: string | null
  readonly waitingSince: string | null
  readonly waitingDue: string | null
  /** Pieces of evidence the viewer may see. */
  readonly evidence: number
  readonly article: {
    readonly id: string
    readonly title: string
    readonly language: string
    readonly direction: Direction
    readonly working: Working
  }
  /** UTC, ISO 8601. */
  readonly createdAt: string
}

/** How many claims each filter would show, the other filters standing as they are. */
export type ClaimFacets = {
  readonly total: CappedCount
  readonly states: Readonly<Record<WorkState, CappedCount>>
  /** By rating key, the most frequent first; a label for each (scales may word a key differently). */
  readonly ratings: readonly (CappedCount & { readonly key: string; readonly label: string })[]
  /** The most frequent speakers. */
  readonly speakers: readonly (CappedCount & { readonly speaker: string })[]
}
