import { Mark, Node } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list/bullet-list'
import { ListItem } from '@tiptap/extension-list/item'
import { OrderedList } from '@tiptap/extension-list/ordered-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { TableCell } from '@tiptap/extension-table/cell'
import { TableHeader } from '@tiptap/extension-table/header'
import { TableRow } from '@tiptap/extension-table/row'
import { Table } from '@tiptap/extension-table/table'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { type ArticleDocument, type DocumentNode, isTextblock } from '@/domain/document/document'
import { safeHref } from '@/domain/source/safe-href'

/*
 * The editor's form of domain/document/document.ts: the same node and mark names, the same
 * attributes, and the HTML that article-markup.tsx makes on the server. Module constants: an editor
 * whose extensions are made in render is remade by each render.
 */

const ArticleParagraph = Paragraph.extend({
  addAttributes: () => ({
    role: {
      default: null,
      parseHTML: (element) => element.getAttribute('data-role'),
      renderHTML: ({ role }) => (role ? { 'data-role': role } : {}),
    },
  }),
})

const Figcaption = Node.create({
  name: 'figcaption',
  content: 'inline*',
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', 0],
})

const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'figcaption',
  selectable: false,
  parseHTML: () => [{ tag: 'figure' }],
  renderHTML: () => ['figure', 0],
})

const cellAttributes = () => ({ colspan: { default: 1 }, rowspan: { default: 1 } })

/** The wrapper scrolls a wide table; being focusable, it does so by keyboard too. */
const ArticleTable = Table.extend({
  renderHTML: () => ['div', { class: 'article-table', tabindex: '0' }, ['table', ['tbody', 0]]],
  addNodeView: () => null,
  addProseMirrorPlugins: () => [],
  addKeyboardShortcuts: () => ({}),
})

/** `code` of Tiptap refuses every other mark beside it; ours may stand with any. */
const ArticleCode = Code.extend({ excludes: '' })

/** Only the address is kept, and it is judged again here, at render. */
const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]' }],
  renderHTML: ({ mark }) => [
    'a',
    { href: safeHref(String(mark.attrs.href ?? '')), target: '_blank', rel: 'noopener noreferrer nofollow' },
    0,
  ],
})

const FootnoteRef = Mark.create({
  name: 'footnoteRef',
  parseHTML: () => [{ tag: 'sup.footnote-ref' }],
  renderHTML: () => ['sup', { class: 'footnote-ref' }, 0],
})

export const ARTICLE_EXTENSIONS = [
  Document,
  ArticleParagraph,
  Text,
  Heading.configure({ levels: [1, 2, 3, 4] }),
  Blockquote,
  BulletList,
  OrderedList,
  ListItem,
  ArticleTable,
  TableRow,
  TableHeader.extend({ addAttributes: cellAttributes }),
  TableCell.extend({ addAttributes: cellAttributes }),
  Figure,
  Figcaption,
  HardBreak,
  Link,
  Bold,
  Italic,
  Underline,
  Strike,
  ArticleCode,
  Subscript,
  Superscript,
  FootnoteRef,
]

/**
 * The document as the editor takes it. ProseMirror has no empty text nodes; a document that holds
 * one (it says nothing) is shown without it.
 */
export function editorJson(document: ArticleDocument): object {
  const clean = (node: DocumentNode): object => {
    if (isTextblock(node))
      return { ...node, content: node.content.filter((it) => it.type !== 'text' || it.text !== '') }
    return 'content' in node ? { ...node, content: node.content.map(clean) } : node
  }
  return clean(document)
}
