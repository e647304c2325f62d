import type { BlockNode, TableCellNode, TableRowNode } from './document'
import { isRaw, type Raw } from './parse-inline'
import { childrenOf, inside, type Level } from './parse-level'

const MAX_SPAN = 100

type Cell = {
  readonly type: TableCellNode['type']
  readonly rowspan: number
  colspan: number
  readonly content: readonly BlockNode[]
}

/**
 * A table of rows of cells that hold text. Empty blocks do not exist in an article, so an empty cell
 * is taken in by its neighbour (the one before it, else the one after), which keeps the other
 * columns in line; rows without text are dropped.
 */
export function parseTable(node: Raw, level: Level): BlockNode[] {
  const outside: BlockNode[] = []
  const content = rowsOf(node, level, outside)
  return content.length > 0 ? [...outside, { type: 'table', content }] : outside
}

/** Rows at any depth of unknown nodes (head, body); what is no row stands before the table. */
function rowsOf(node: Raw, level: Level, outside: BlockNode[]): TableRowNode[] {
  return childrenOf(node, level).flatMap((child): TableRowNode[] => {
    if (child.type === 'tableRow') return parseRow(child, inside(level))
    if (childrenOf(child, level).some(({ type }) => type === 'tableRow'))
      return rowsOf(child, { ...level, depth: level.depth + 1 }, outside)
    outside.push(...level.parseBlocks([child], inside(level)))
    return []
  })
}

function parseRow(row: Raw, level: Level): TableRowNode[] {
  const cells: Cell[] = []
  let pending = 0
  for (const child of childrenOf(row, level)) {
    const cell = parseCell(child, level)
    const last = cells.at(-1)
    if (cell.content.length > 0) {
      cells.push({ ...cell, colspan: Math.min(cell.colspan + pending, MAX_SPAN) })
      pending = 0
    } else if (last) last.colspan = Math.min(last.colspan + cell.colspan, MAX_SPAN)
    else pending += cell.colspan
  }
  return cells.length > 0 ? [{ type: 'tableRow', content: cells.map(cellNode) }] : []
}

function parseCell(raw: Raw, level: Level): Cell {
  const isCell = raw.type === 'tableCell' || raw.type === 'tableHeader'
  const attrs = isCell && isRaw(raw.attrs) ? raw.attrs : {}
  return {
    type: raw.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    colspan: span(attrs.colspan),
    rowspan: span(attrs.rowspan),
    content: level.parseBlocks(isCell ? childrenOf(raw, level) : [raw], level),
  }
}

function span(given: unknown): number {
  return typeof given === 'number' && Number.isInteger(given) && given >= 1 && given <= MAX_SPAN ? given : 1
}

function cellNode({ type, colspan, rowspan, content }: Cell): TableCellNode {
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }
  return Object.keys(attrs).length > 0 ? { type, attrs, content } : { type, content }
}
