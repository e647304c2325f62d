import type { BlockContent, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast'
import { type DocumentNode, isTextblock, type Mark, type TextblockNode } from '@/domain/document/document'
import type { Report } from '@/domain/report/report'
import { type Piece, piecesOf, type Segment, segmentsOf } from '@/domain/report/report-spans'
import { safeHref } from '@/domain/source/safe-href'

/** The checked text as Markdown blocks: a footnote mark ends each passage of a claim, left-out text is struck. */
export function articleBlocks(report: Report): RootContent[] {
  const segments = segmentsOf(report)
  const draw = (node: DocumentNode): BlockContent[] => {
    if (isTextblock(node)) return [textblock(node, segments.get(node) ?? [])]
    if (!('content' in node)) return []
    if (node.type === 'table') return [{ type: 'table', children: node.content.map((row) => tableRow(row, segments)) }]
    const inner = node.content.flatMap(draw)
    if (node.type === 'blockquote') return [{ type: 'blockquote', children: inner }]
    if (node.type === 'bulletList' || node.type === 'orderedList') {
      const start = node.type === 'orderedList' ? (node.attrs?.start ?? 1) : null
      const children = node.content.map(
        (one): ListItem => ({ type: 'listItem', spread: false, children: one.content.flatMap(draw) }),
      )
      return [{ type: 'list', ordered: start !== null, start, spread: false, children }]
    }
    return inner
  }
  return report.revision.document.content.flatMap(draw)
}

type Segments = ReadonlyMap<TextblockNode, readonly Segment[]>

function tableRow(row: DocumentNode, segments: Segments): TableRow {
  const cells = 'content' in row ? row.content : []
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: textblocksIn(cell).flatMap((one) => inlines(one, segments.get(one) ?? [])),
    })),
  }
}

function textblocksIn(node: DocumentNode): TextblockNode[] {
  if (isTextblock(node)) return [node]
  return 'content' in node ? node.content.flatMap(textblocksIn) : []
}

function textblock(node: TextblockNode, segments: readonly Segment[]): BlockContent {
  const children = inlines(node, segments)
  if (node.type !== 'heading') return { type: 'paragraph', children }
  return { type: 'heading', depth: Math.min(node.attrs.level + 2, 6) as 3 | 4 | 5 | 6, children }
}

function inlines(node: TextblockNode, segments: readonly Segment[]): PhrasingContent[] {
  const start = segments[0]?.start ?? 0
  return segments.flatMap((segment): PhrasingContent[] => {
    const isOut = segment.covering.some(({ kind }) => kind === 'excluded')
    const pieces = piecesOf(node, start, segment).map((piece) => drawPiece(piece, node.type !== 'paragraph'))
    const ended = segment.ending.filter(({ kind }) => kind === 'claim')
    return [
      ...(isOut ? [{ type: 'delete' as const, children: pieces }] : pieces),
      ...ended.map(({ number }): PhrasingContent => ({ type: 'footnoteReference', identifier: String(number) })),
    ]
  })
}

/** Headings and captions are one line in Markdown: a hard break there is a space. */
function drawPiece({ text, isBreak, marks }: Piece, isOneLine: boolean): PhrasingContent {
  if (isBreak && !isOneLine) return { type: 'break' }
  const leaf: PhrasingContent = { type: 'text', value: text.replaceAll(/\s*\n\s*/g, ' ') }
  return marks.reduceRight<PhrasingContent>(drawMark, leaf)
}

function drawMark(inner: PhrasingContent, mark: Mark): PhrasingContent {
  if (mark.type === 'bold') return { type: 'strong', children: [inner] }
  if (mark.type === 'italic') return { type: 'emphasis', children: [inner] }
  if (mark.type === 'strike') return { type: 'delete', children: [inner] }
  const href = mark.type === 'link' ? safeHref(mark.attrs.href) : null
  return href ? ({ type: 'link', url: href, children: [inner] } as PhrasingContent) : inner
}
