import { Fragment, type ReactNode } from 'react'
import type {
  ArticleDocument,
  BlockNode,
  FigcaptionNode,
  InlineNode,
  ListItemNode,
  Mark,
  MarkType,
  TableCellNode,
  TableRowNode,
} from '@/domain/document/document'
import { safeHref } from '@/domain/source/safe-href'

/*
 * The article as HTML, made with React alone, so that the server can send the first screens. It is
 * the very structure that the editor makes (article-markup.test.tsx compares the two), under the
 * same style sheet: when the editor takes its place nothing moves.
 */

/** From the outermost mark to the innermost: the order of the marks in the editor's schema. */
export const MARK_ORDER = [
  'link',
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'subscript',
  'superscript',
  'footnoteRef',
] as const satisfies readonly MarkType[]

export type ArticleMarkupProps = {
  readonly document: ArticleDocument
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** How many blocks are drawn; the rest follows when the editor is there. */
  readonly limit?: number
}

export function ArticleMarkup({ document, language, direction, limit }: ArticleMarkupProps) {
  return (
    <div className="article-text" lang={language} dir={direction}>
      {document.content.slice(0, limit).map(renderBlock)}
    </div>
  )
}

type AnyBlock = BlockNode | ListItemNode | TableRowNode | TableCellNode | FigcaptionNode

function renderBlock(node: AnyBlock, key: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p key={key} data-role={node.attrs?.role ?? undefined}>
          {renderInline(node.content)}
        </p>
      )
    case 'heading': {
      const Heading = `h${node.attrs.level}` as const
      return <Heading key={key}>{renderInline(node.content)}</Heading>
    }
    case 'figcaption':
      return <figcaption key={key}>{renderInline(node.content)}</figcaption>
    case 'figure':
      return <figure key={key}>{node.content.map(renderBlock)}</figure>
    case 'blockquote':
      return <blockquote key={key}>{node.content.map(renderBlock)}</blockquote>
    case 'bulletList':
      return <ul key={key}>{node.content.map(renderBlock)}</ul>
    case 'orderedList': {
      const start = node.attrs?.start ?? 1
      return (
        <ol key={key} start={start === 1 ? undefined : start}>
          {node.content.map(renderBlock)}
        </ol>
      )
    }
    case 'listItem':
      return <li key={key}>{node.content.map(renderBlock)}</li>
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard
        <div key={key} className="article-table" tabIndex={0}>
          <table>
            <tbody>{node.content.map(renderBlock)}</tbody>
          </table>
        </div>
      )
    case 'tableRow':
      return <tr key={key}>{node.content.map(renderBlock)}</tr>
    case 'tableHeader':
    case 'tableCell': {
      const Cell = node.type === 'tableHeader' ? 'th' : 'td'
      return (
        <Cell key={key} colSpan={node.attrs?.colspan ?? 1} rowSpan={node.attrs?.rowspan ?? 1}>
          {node.content.map(renderBlock)}
        </Cell>
      )
    }
  }
}

/** A textblock's content. One that is empty or ends in a break holds its last line open with a break. */
function renderInline(nodes: readonly InlineNode[]): ReactNode {
  const shown = nodes.filter((node) => node.type !== 'text' || node.text !== '')
  const last = shown.at(-1)
  const isOpen = last?.type !== 'text' || last.text.endsWith('\n')
  return (
    <>
      {renderMarked(shown.map((node) => ({ node, marks: inOrder(node.marks) })))}
      {isOpen && <br className="ProseMirror-trailingBreak" />}
    </>
  )
}

type Marked = { readonly node: InlineNode; readonly marks: readonly Mark[] }

/** Neighbours that share their outermost mark share its element, as in the editor. */
function renderMarked(nodes: readonly Marked[]): ReactNode[] {
  const drawn: ReactNode[] = []
  let from = 0
  while (from < nodes.length) {
    const [outer] = nodes[from]?.marks ?? []
    let to = from + 1
    while (to < nodes.length && outer !== undefined && isSameMark(outer, nodes[to]?.marks[0])) to++
    const group = nodes.slice(from, to)
    const inner = group.map(({ node, marks }) => ({ node, marks: marks.slice(1) }))
    drawn.push(
      <Fragment key={from}>
        {outer === undefined ? renderLeaf(group[0]?.node) : renderMark(outer, renderMarked(inner))}
      </Fragment>,
    )
    from = to
  }
  return drawn
}

function renderLeaf(node: InlineNode | undefined): ReactNode {
  return node?.type === 'text' ? node.text : <br />
}

function renderMark(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.type) {
    case 'link':
      return (
        <a href={safeHref(mark.attrs.href) ?? undefined} target="_blank" rel="noopener noreferrer nofollow">
          {inner}
        </a>
      )
    case 'bold':
      return <strong>{inner}</strong>
    case 'italic':
      return <em>{inner}</em>
    case 'underline':
      return <u>{inner}</u>
    case 'strike':
      return <s>{inner}</s>
    case 'code':
      return <code>{inner}</code>
    case 'subscript':
      return <sub>{inner}</sub>
    case 'superscript':
      return <sup>{inner}</sup>
    case 'footnoteRef':
      return <sup className="footnote-ref">{inner}</sup>
  }
}

function inOrder(marks: readonly Mark[] | undefined): readonly Mark[] {
  return [...(marks ?? [])].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type))
}

function isSameMark(a: Mark, b: Mark | undefined): boolean {
  if (a.type === 'link') return b?.type === 'link' && a.attrs.href === b.attrs.href
  return a.type === b?.type
}
