import { type ArticleDocument, BLOCK_SEPARATOR, type DocumentNode, isTextblock, type TextblockNode } from './document'

/** A textblock with its place in the plain text (UTF-16 units, end exclusive). */
export type PlacedTextblock = { readonly node: TextblockNode; readonly start: number; readonly end: number }

/** The text of one textblock: its characters in order, a hard break as one line feed. */
export function textOfTextblock(block: TextblockNode): string {
  return block.content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/** Every textblock of the document in reading order with its place in {@link textOf}. */
export function placedTextblocks(document: ArticleDocument): PlacedTextblock[] {
  const placed: PlacedTextblock[] = []
  let offset = 0
  const visit = (node: DocumentNode): void => {
    if (isTextblock(node)) {
      const start = placed.length === 0 ? 0 : offset + BLOCK_SEPARATOR.length
      offset = start + textOfTextblock(node).length
      placed.push({ node, start, end: offset })
    } else if ('content' in node) {
      for (const child of node.content) visit(child)
    }
  }
  visit(document)
  return placed
}

/**
 * The plain text of a document: every textblock in reading order, joined by a blank line.
 * All offsets in Tickmark are UTF-16 code units into exactly this string.
 */
export function textOf(document: ArticleDocument): string {
  return placedTextblocks(document)
    .map(({ node }) => textOfTextblock(node))
    .join(BLOCK_SEPARATOR)
}
