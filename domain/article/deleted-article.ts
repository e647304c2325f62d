import type { Direction } from './article'

/** How many days a deleted article can be brought back; then it is erased. */
export const KEPT_DAYS = 30

/** A deleted article, and what erasing it would remove. */
export type DeletedArticle = {
  readonly id: string
  readonly rev: number
  readonly title: string
  /** BCP 47. */
  readonly language: string
  readonly direction: Direction
  readonly isSample: boolean
  /** When it was deleted, and when it is erased by itself; UTC, ISO 8601. */
  readonly deletedAt: string
  readonly erasedAt: string
  readonly claims: number
  readonly comments: number
  /** Titles of the sources that no other article cites. */
  readonly ownSources: readonly string[]
}
