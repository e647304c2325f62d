import {
  type BlockNode,
  CONTAINERS,
  type HeadingNode,
  type InlineNode,
  PARAGRAPH_ROLES,
  type ParagraphNode,
  TEXTBLOCKS,
} from './document'
import { parseFigure } from './parse-figure'
import { isRaw, parseText, type Raw, singleBlock, splitAtBlankLines } from './parse-inline'
import { below, childrenOf, inside, type Level, MAX_NESTING } from './parse-level'
import { parseList } from './parse-list'
import { parseTable } from './parse-table'

const KNOWN: readonly string[] = [...TEXTBLOCKS, ...CONTAINERS]

const isInline = (node: InlineNode | BlockNode): node is InlineNode => node.type === 'text' || node.type === 'hardBreak'

/** Inline nodes and blocks in reading order; what is unknown gives way to what it holds. */
function flowOf(children: readonly Raw[], level: Level): (InlineNode | BlockNode)[] {
  return children.flatMap((child): (InlineNode | BlockNode)[] => {
    if (child.type === 'text') return parseText(child)
    if (child.type === 'hardBreak') return [{ type: 'hardBreak' }]
    if (KNOWN.includes(String(child.type))) return parseBlock(child, below(level))
    return flowOf(childrenOf(child, level), below(level))
  })
}

/** Textblocks of the inline runs, with the blocks found between them in their places. */
function divide(
  children: readonly Raw[],
  level: Level,
  toBlocks: (run: readonly InlineNode[]) => readonly BlockNode[],
): BlockNode[] {
  const blocks: BlockNode[] = []
  let run: InlineNode[] = []
  const flush = () => {
    blocks.push(...toBlocks(run))
    run = []
  }
  for (const node of flowOf(children, level)) {
    if (isInline(node)) run.push(node)
    else {
      flush()
      blocks.push(node)
    }
  }
  flush()
  return blocks
}

const paragraphsOf =
  (attrs?: ParagraphNode['attrs']) =>
  (run: readonly InlineNode[]): ParagraphNode[] =>
    splitAtBlankLines(run).map((content) =>
      attrs ? { type: 'paragraph', attrs, content } : { type: 'paragraph', content },
    )

/** The children of a container (or of an unknown node) as blocks; loose text becomes paragraphs. */
export function parseBlocks(children: readonly Raw[], level: Level): BlockNode[] {
  return divide(children, level, paragraphsOf())
}

function parseBlock(node: Raw, level: Level): BlockNode[] {
  const isDissolved = level.nesting >= MAX_NESTING
  switch (node.type) {
    case 'paragraph':
      return parseParagraph(node, level)
    case 'heading':
      return parseHeading(node, level)
    case 'figure':
    case 'figcaption':
      return parseFigure(node, level)
    case 'blockquote':
      return isDissolved ? dissolve(node, level) : parseBlockquote(node, level)
    case 'bulletList':
    case 'orderedList':
      return isDissolved ? dissolve(node, level) : parseList(node, level)
    case 'table':
      return isDissolved ? dissolve(node, level) : parseTable(node, level)
    default:
      return dissolve(node, level)
  }
}

const dissolve = (node: Raw, level: Level) => parseBlocks(childrenOf(node, level), below(level))

function parseParagraph(node: Raw, level: Level): BlockNode[] {
  const given = isRaw(node.attrs) ? node.attrs.role : null
  const role = PARAGRAPH_ROLES.find((known) => known === given)
  return divide(childrenOf(node, level), level, paragraphsOf(role ? { role } : undefined))
}

function headingLevel(given: unknown): HeadingNode['attrs']['level'] {
  const level = typeof given === 'number' && Number.isInteger(given) ? Math.min(Math.max(given, 1), 4) : 2
  return level as HeadingNode['attrs']['level']
}

function parseHeading(node: Raw, level: Level): BlockNode[] {
  const attrs = { level: headingLevel(isRaw(node.attrs) ? node.attrs.level : null) }
  return divide(childrenOf(node, level), level, (run) => {
    const content = singleBlock(run)
    return content ? [{ type: 'heading', attrs, content }] : []
  })
}

function parseBlockquote(node: Raw, level: Level): BlockNode[] {
  const content = parseBlocks(childrenOf(node, level), inside(level))
  return content.length > 0 ? [{ type: 'blockquote', content }] : []
}
