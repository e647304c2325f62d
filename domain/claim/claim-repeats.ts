import type { Direction } from '../article/article'
import type { Stance } from '../evidence/evidence'
import type { Person } from '../workbench/objects'
import type { WorkState } from './claim'
import type { ListedRating } from './claim-list'

/** A verdict that a claim of another article has: one person's, or the house's. */
export type RepeatVerdict = {
  readonly id: string
  readonly kind: 'assessment' | 'decision'
  readonly person: Person
  readonly rating: ListedRating | null
  readonly conclusion: string | null
  /** UTC, ISO 8601. */
  readonly at: string
  /** It judged an earlier wording or evidence of its claim. */
  readonly isStale: boolean
  /** Its rating is on the scale of the article that asks, or it is a conclusion. */
  readonly isReusable: boolean
}

/** A source that a claim of another article cites, as far as whoever asks may see it. */
export type RepeatSource = {
  readonly evidenceId: string
  /** Null where a question could not be answered from any source. */
  readonly title: string | null
  readonly stance: Stance
  readonly locator: string
  readonly isConfidential: boolean
}

/** A claim of another article that says the same, or nearly, or that somebody linked. */
export type ClaimRepeat = {
  readonly id: string
  readonly statement: string
  readonly speaker: string | null
  readonly article: {
    readonly id: string
    readonly title: string
    readonly language: string
    readonly direction: Direction
  }
  /** 1 for the same words in the same order. */
  readonly similarity: number
  /** It names other figures: perhaps another claim, perhaps a contradiction. */
  readonly hasOtherFigures: boolean
  /** Who linked the two and when; null when nobody did. */
  readonly link: { readonly id: string; readonly by: Person; readonly at: string } | null
  readonly state: WorkState
  /** The decision first, then the newest. */
  readonly verdicts: readonly RepeatVerdict[]
  readonly sources: readonly RepeatSource[]
}

/** How much of two statements must agree for one to be shown as a repeat of the other. */
export const NEAR_CLAIM = 0.7
/** The most that are shown. */
export const MOST_REPEATS = 20

/** A rationale with its citations given to other evidence; one whose evidence is not there any more goes. */
export function remapCitations(rationale: string, to: ReadonlyMap<string, string>): string {
  return rationale.replace(/ ?\[@([0-9a-f-]{36})\]/g, (cited, id: string) => {
    const there = to.get(id)
    return there === undefined ? '' : cited.replace(id, there)
  })
}
