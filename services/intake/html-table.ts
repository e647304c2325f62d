import { type Around, attribute, type HtmlElement, type HtmlNode, isHidden } from './html-style'
import { type RawNode, rawNode } from './raw-document'

type BlocksOf = (element: HtmlElement, around: Around) => RawNode[]

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

/** A table; one of a single column, or for layout only, gives way to what it holds. */
export function tableNodes(element: HtmlElement, around: Around, blocksOf: BlocksOf): RawNode[] {
  const inner = { ...around, depth: around.depth + 3 }
  const parts = element.childNodes.filter(isElement).filter((part) => !isHidden(part))
  const caption = parts.filter(({ tagName }) => tagName === 'caption').flatMap((part) => blocksOf(part, inner))
  const rows = parts
    .flatMap((part) => (part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement)))
    .filter((row) => row.tagName === 'tr' && !isHidden(row))
    .map((row) => row.childNodes.filter(isElement).filter((cell) => /^t[dh]$/.test(cell.tagName) && !isHidden(cell)))
  const isLayout = /^(?:presentation|none)$/.test(attribute(element, 'role')) || rows.every((cells) => cells.length < 2)
  if (isLayout) return [...caption, ...rows.flat().flatMap((cell) => blocksOf(cell, inner))]
  const content = rows.map((cells) =>
    rawNode(
      'tableRow',
      cells.map((cell) => cellNode(cell, blocksOf(cell, inner))),
    ),
  )
  return [...caption, rawNode('table', content)]
}

function cellNode(cell: HtmlElement, content: RawNode[]): RawNode {
  const span = (name: string) => Number.parseInt(attribute(cell, name), 10) || 1
  return rawNode(cell.tagName === 'th' ? 'tableHeader' : 'tableCell', content, {
    colspan: span('colspan'),
    rowspan: span('rowspan'),
  })
}
