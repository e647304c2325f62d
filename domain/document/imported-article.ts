import type { Direction } from '../article/article'
import type { ArticleDocument } from './document'

/** Why a passage looks as if it were not part of the article. */
export const EXCLUSION_REASONS = [
  'read-more',
  'agency-credit',
  'stray-punctuation',
  'advert',
  'caption-credit',
] as const
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number]

/** A passage proposed for exclusion: offsets into the document's plain text, and its words. */
export type ExclusionProposal = {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly reason: ExclusionReason
}

/** What intake made of pasted or dropped bytes: everything proposed, nothing decided. */
export type ImportedArticle = {
  readonly document: ArticleDocument
  readonly title: string
  readonly language: string
  readonly direction: Direction
  readonly excluded: readonly ExclusionProposal[]
}
