import type { ArticleDocument, DocumentNode, TextblockNode } from './document'
import { isTextblock } from './document'
import { placedTextblocks } from './text-of'

/** What a statement is in the layout of the article: a false headline or caption is the classic error. */
export const STATEMENT_KINDS = [
  'headline',
  'heading',
  'standfirst',
  'byline',
  'pullquote',
  'caption',
  'cell',
  'quotation',
  'item',
  'text',
] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** A textblock's place in the plain text (UTF-16 units, end exclusive), and what it is. */
export type KindOfPlace = { readonly start: number; readonly end: number; readonly kind: StatementKind }

const AROUND: Readonly<Record<string, StatementKind>> = {
  tableCell: 'cell',
  tableHeader: 'cell',
  blockquote: 'quotation',
  listItem: 'item',
}

/** What every textblock of the article is, in reading order; the innermost of what stands around it decides. */
export function statementKinds(document: ArticleDocument): KindOfPlace[] {
  const around = new Map<TextblockNode, StatementKind>()
  const visit = (node: DocumentNode, outer: StatementKind): void => {
    if (isTextblock(node)) around.set(node, outer)
    else if ('content' in node) for (const child of node.content) visit(child, AROUND[node.type] ?? outer)
  }
  visit(document, 'text')
  return placedTextblocks(document).map(({ node, start, end }) => ({
    start,
    end,
    kind: ownKind(node) ?? around.get(node) ?? 'text',
  }))
}

function ownKind(node: TextblockNode): StatementKind | null {
  if (node.type === 'heading') return node.attrs.level === 1 ? 'headline' : 'heading'
  if (node.type === 'figcaption') return 'caption'
  return node.attrs?.role ?? null
}
