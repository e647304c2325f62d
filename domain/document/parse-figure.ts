import type { BlockNode, InlineNode } from './document'
import { type Raw, singleBlock } from './parse-inline'
import { childrenOf, inside, type Level } from './parse-level'

/**
 * A figure is its caption and nothing else. A caption that stands alone gets its figure; whatever
 * else a figure holds (a table, a quotation) stands beside it.
 */
export function parseFigure(node: Raw, level: Level): BlockNode[] {
  const blocks: BlockNode[] = []
  for (const part of node.type === 'figcaption' ? [node] : childrenOf(node, level)) {
    if (part.type !== 'figcaption') {
      blocks.push(...level.parseBlocks([part], inside(level)))
      continue
    }
    for (const block of level.parseBlocks(childrenOf(part, level), inside(level))) {
      blocks.push(block.type === 'paragraph' ? figureOf(block.content) : block)
    }
  }
  return joinCaptions(blocks)
}

const figureOf = (content: readonly InlineNode[]): BlockNode => ({
  type: 'figure',
  content: [{ type: 'figcaption', content }],
})

/** The paragraphs of one caption become its lines. */
function joinCaptions(blocks: readonly BlockNode[]): BlockNode[] {
  const joined: BlockNode[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.type !== 'figure' || last?.type !== 'figure') joined.push(block)
    else {
      const content = singleBlock([...last.content[0].content, { type: 'hardBreak' }, ...block.content[0].content])
      if (content) joined[joined.length - 1] = figureOf(content)
    }
  }
  return joined
}
