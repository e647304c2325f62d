import type { ArticleDocument, DocumentNode, InlineNode, TextNode } from '@/domain/document/document'
import { BLOCK_SEPARATOR, isTextblock } from '@/domain/document/document'
import { textOfTextblock } from '@/domain/document/text-of'

export type Range = { readonly start: number; readonly end: number }

/** The same document with the passages at these offsets struck through: how exclusions are shown. */
export function struckDocument(document: ArticleDocument, ranges: readonly Range[]): ArticleDocument {
  if (ranges.length === 0) return document
  const ordered = [...ranges].sort((one, other) => one.start - other.start)
  let next = 0
  let offset = 0
  /** The ranges that touch this stretch; textblocks come in order, so what lies behind never matters again. */
  const touching = (start: number, end: number): Range[] => {
    while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1
    const own: Range[] = []
    for (let at = next; (ordered[at]?.start ?? end) < end; at += 1) own.push(ordered[at] as Range)
    return own
  }
  const strike = (node: DocumentNode): DocumentNode => {
    if (isTextblock(node)) {
      const start = offset
      const end = start + textOfTextblock(node).length
      offset = end + BLOCK_SEPARATOR.length
      const own = touching(start, end)
      return own.length === 0 ? node : ({ ...node, content: struckInline(node.content, start, own) } as DocumentNode)
    }
    return 'content' in node ? ({ ...node, content: node.content.map(strike) } as DocumentNode) : node
  }
  return strike(document) as ArticleDocument
}

function struckInline(content: readonly InlineNode[], start: number, ranges: readonly Range[]): InlineNode[] {
  let at = start
  return content.flatMap((inline): readonly InlineNode[] => {
    const from = at
    at += inline.type === 'text' ? inline.text.length : 1
    return inline.type === 'text' ? struckText(inline, from, ranges) : [inline]
  })
}

function struckText(node: TextNode, from: number, ranges: readonly Range[]): TextNode[] {
  const to = from + node.text.length
  const cuts = ranges.flatMap(({ start, end }) => [start, end]).filter((cut) => cut > from && cut < to)
  const bounds = [...new Set([from, ...cuts, to])].sort((a, b) => a - b)
  return bounds.slice(0, -1).map((start, index) => {
    const text = node.text.slice(start - from, (bounds[index + 1] ?? to) - from)
    const isStruck = ranges.some((range) => range.start <= start && start < range.end)
    const others = (node.marks ?? []).filter(({ type }) => type !== 'strike')
    return isStruck ? { ...node, text, marks: [...others, { type: 'strike' }] } : { ...node, text }
  })
}
