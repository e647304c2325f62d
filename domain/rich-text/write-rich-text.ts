import type { BlockContent, List, Paragraph, PhrasingContent, Root } from 'mdast'
import { type Handle, toMarkdown } from 'mdast-util-to-markdown'
import { joinRuns, type RichTextInline, type RichTextList, type RichTextNode, type RichTextRun } from './rich-text'

/** Stands in the tree where a citation goes; the handler below writes it. */
type CitationNode = { type: 'citation'; evidenceId: string }

const citation: Handle = (node: CitationNode) => `[@${node.evidenceId}]`

/**
 * The Markdown of a rationale, such that reading it gives the same tree again. Empty paragraphs are
 * dropped, neighbouring lists of one kind become one.
 */
export function writeRichText(nodes: readonly RichTextNode[]): string {
  const root: Root = { type: 'root', children: blocks(nodes) }
  const handlers = { citation } as Record<string, Handle>
  return toMarkdown(root, { bullet: '-', emphasis: '_', resourceLink: true, handlers }).replace(/\n$/, '')
}

function blocks(nodes: readonly RichTextNode[]): BlockContent[] {
  return mergedLists(nodes).flatMap((node): BlockContent[] => {
    if (node.type === 'list') return [list(node)]
    return node.content.length === 0 ? [] : [paragraph(node.content)]
  })
}

function list(node: RichTextList): List {
  const children = node.items.map((item) => {
    const content = blocks(item)
    return { type: 'listItem' as const, spread: isSpread(content), children: content }
  })
  const start = node.isOrdered ? node.start : null
  return { type: 'list', ordered: node.isOrdered, start, spread: children.some(({ spread }) => spread), children }
}

/** Two paragraphs in a row need a blank line between them. */
function isSpread(content: readonly BlockContent[]): boolean {
  return content.some((block, i) => block.type === 'paragraph' && content[i + 1]?.type === 'paragraph')
}

function mergedLists(nodes: readonly RichTextNode[]): RichTextNode[] {
  const merged: RichTextNode[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'list' && last?.type === 'list' && node.isOrdered === last.isOrdered) {
      merged[merged.length - 1] = { ...last, items: [...last.items, ...node.items] }
    } else if (node.type === 'list' || node.content.length > 0) merged.push(node)
  }
  return merged
}

function paragraph(content: readonly RichTextInline[]): Paragraph {
  return { type: 'paragraph', children: joinRuns(content).map(inline) }
}

function inline(one: RichTextInline): PhrasingContent {
  if (one.type === 'break') return { type: 'break' }
  if (one.type === 'citation') return one as unknown as PhrasingContent
  return marked(one)
}

/** Link outside, strong inside it, emphasis innermost. */
function marked({ text, isStrong, isEmphasis, href }: RichTextRun): PhrasingContent {
  let node: PhrasingContent = { type: 'text', value: text.replaceAll(/\r\n?|\n/g, ' ') }
  if (isEmphasis) node = { type: 'emphasis', children: [node] }
  if (isStrong) node = { type: 'strong', children: [node] }
  return href === null ? node : { type: 'link', url: href, children: [node] }
}
