import type { ArticleDocument } from './document'
import { placedTextblocks, textOfTextblock } from './text-of'

/** A stretch of the article under one heading: offsets into its plain text, and the heading's words. */
export type Section = { readonly start: number; readonly end: number; readonly title: string }

/**
 * The sections of an article, in order and without gaps: each begins at a heading and ends where the
 * next begins. What stands before the first heading is a section with an empty title.
 */
export function sectionsOf(document: ArticleDocument): Section[] {
  const blocks = placedTextblocks(document)
  const starts = blocks.flatMap(({ node, start }, index) =>
    node.type === 'heading' || index === 0
      ? [{ start, title: node.type === 'heading' ? textOfTextblock(node).trim() : '' }]
      : [],
  )
  const total = blocks.at(-1)?.end ?? 0
  return starts.map(({ start, title }, index) => ({ start, end: starts[index + 1]?.start ?? total, title }))
}
