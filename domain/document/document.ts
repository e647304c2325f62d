/**
 * The document of a revision: the only shape of article that is stored, rendered or exported.
 *
 * It is ProseMirror JSON restricted to a closed list of nodes and marks. Text stands only in
 * *textblocks* (paragraph, heading, figcaption); everything else nests them. The only inline leaf
 * is the hard break. {@link textOf} therefore maps every character of the plain text to exactly
 * one place in the document.
 */
export const TEXTBLOCKS = ['paragraph', 'heading', 'figcaption'] as const
export const CONTAINERS = [
  'blockquote',
  'bulletList',
  'orderedList',
  'listItem',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
  'figure',
] as const
export const MARKS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'subscript',
  'superscript',
  'link',
  'footnoteRef',
] as const

export type TextblockType = (typeof TEXTBLOCKS)[number]
export type ContainerType = (typeof CONTAINERS)[number]
export type MarkType = (typeof MARKS)[number]

/** What a paragraph is in the layout of the article; `null` is running text. */
export const PARAGRAPH_ROLES = ['standfirst', 'byline', 'pullquote'] as const
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number]

export type Mark =
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: Exclude<MarkType, 'link'> }

export type TextNode = { readonly type: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
export type HardBreakNode = { readonly type: 'hardBreak'; readonly marks?: readonly Mark[] }
export type InlineNode = TextNode | HardBreakNode

export type ParagraphNode = {
  readonly type: 'paragraph'
  readonly attrs?: { readonly role?: ParagraphRole | null }
  readonly content: readonly InlineNode[]
}
/** Level 1 is the headline of the article; 2 to 4 are sub-headings. */
export type HeadingNode = {
  readonly type: 'heading'
  readonly attrs: { readonly level: 1 | 2 | 3 | 4 }
  readonly content: readonly InlineNode[]
}
export type FigcaptionNode = { readonly type: 'figcaption'; readonly content: readonly InlineNode[] }
export type TextblockNode = ParagraphNode | HeadingNode | FigcaptionNode

export type BlockquoteNode = { readonly type: 'blockquote'; readonly content: readonly BlockNode[] }
export type BulletListNode = { readonly type: 'bulletList'; readonly content: readonly ListItemNode[] }
export type OrderedListNode = {
  readonly type: 'orderedList'
  readonly attrs?: { readonly start?: number }
  readonly content: readonly ListItemNode[]
}
/** A list item begins with a paragraph; nested lists follow it. */
export type ListItemNode = { readonly type: 'listItem'; readonly content: readonly BlockNode[] }
export type TableNode = { readonly type: 'table'; readonly content: readonly TableRowNode[] }
export type TableRowNode = { readonly type: 'tableRow'; readonly content: readonly TableCellNode[] }
export type TableCellNode = {
  readonly type: 'tableCell' | 'tableHeader'
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number }
  readonly content: readonly BlockNode[]
}
/** An image of the article: only its caption is kept, the image itself is never loaded. */
export type FigureNode = { readonly type: 'figure'; readonly content: readonly [FigcaptionNode] }
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | BlockquoteNode
  | BulletListNode
  | OrderedListNode
  | TableNode
  | FigureNode

export type ArticleDocument = { readonly type: 'doc'; readonly content: readonly BlockNode[] }

/** Any node of the tree, for walkers. */
export type DocumentNode =
  | ArticleDocument
  | BlockNode
  | ListItemNode
  | TableRowNode
  | TableCellNode
  | FigcaptionNode
  | InlineNode

/** Whether a node holds text directly. */
export function isTextblock(node: DocumentNode): node is TextblockNode {
  return (TEXTBLOCKS as readonly string[]).includes(node.type)
}

/** What stands between two textblocks in the plain text. */
export const BLOCK_SEPARATOR = '\n\n'
