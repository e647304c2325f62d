import { parse } from 'parse5'
import { AppError } from '@/domain/app-error'
import { listNode } from './html-list'
import { collapseSpace } from './html-space'
import { type Around, attribute, type HtmlElement, type HtmlNode, isHidden, marksOf, roleOf } from './html-style'
import { tableNodes } from './html-table'
import { nestWordLists, wordItem } from './html-word-list'
import { type RawArticle, type RawMark, type RawNode, rawBreak, rawNode, rawText } from './raw-document'

/** Elements whose content is never text of an article. */
const DROPPED = new Set(
  'script style template noscript iframe object embed applet svg annotation annotation-xml canvas audio video map head title base meta link nav button select textarea input datalist progress meter dialog frameset noframes noembed portal xml rp'.split(
    ' ',
  ),
)
/** Elements that begin a block of their own. */
const BLOCKS = new Set(
  'address article aside body center dd details div dl dt fieldset footer form header hgroup html legend main menu p pre search section summary'.split(
    ' ',
  ),
)
const DEEPEST = 300

/**
 * A page, or the clipboard's HTML of Word, Google Docs or a browser, as a document: what it says in
 * headings, paragraphs, lists, quotes, tables, links and emphasis. Everything else is dropped, and
 * what a reader would not see is never text.
 *
 * @throws AppError `invalid` `intake.tooDeep`.
 */
export function fromHtml(html: string): RawArticle {
  const page = parse(clipboardFragment(html))
  const content = childrenOf(page, { marks: [], isPre: false, depth: 0 })
  const root = find(page, 'html')
  const title = find(page, 'title')
    ?.childNodes.map((child) => ('value' in child ? child.value : ''))
    .join('')
  const body = find(page, 'body')
  const language = [root, body]
    .flatMap((part) => (part ? [attribute(part, 'lang') || attribute(part, 'xml:lang')] : []))
    .find((tag) => tag !== '')
  const direction = root ? attribute(root, 'dir').toLowerCase() : ''
  return {
    document: rawNode('doc', nestWordLists(content)),
    ...(title ? { title } : {}),
    ...(language ? { language } : {}),
    ...(direction === 'ltr' || direction === 'rtl' ? { direction } : {}),
  }
}

/** Windows puts a header before the HTML, and comments around what was selected. */
function clipboardFragment(html: string): string {
  const start = /^Version:\d[^<]{0,400}/.exec(html)
  return start ? html.slice(start[0].length) : html
}

function find(node: HtmlNode, name: string): HtmlElement | null {
  if ('tagName' in node && node.tagName === name) return node
  if (!('childNodes' in node)) return null
  const isShallow = ['#document', 'html', 'head'].includes(node.nodeName)
  for (const child of isShallow ? node.childNodes : []) {
    const found = find(child, name)
    if (found) return found
  }
  return null
}

/** The children of a node as loose document nodes: inline ones and blocks as they come. */
function childrenOf(node: HtmlNode, around: Around): RawNode[] {
  if (around.depth > DEEPEST) throw new AppError('invalid', 'intake.tooDeep')
  const inner = { ...around, depth: around.depth + 1 }
  return 'childNodes' in node ? node.childNodes.flatMap((child) => nodesOf(child, inner)) : []
}

function nodesOf(node: HtmlNode, around: Around): RawNode[] {
  if (node.nodeName === '#text') return textNodes((node as { value: string }).value, around)
  if (!('tagName' in node) || DROPPED.has(node.tagName) || isHidden(node)) return []
  return elementNodes(node, around)
}

function textNodes(value: string, { marks, isPre }: Around): RawNode[] {
  return [rawText(isPre ? value : value.replace(/[ \t\n\r\f]+/g, ' '), marks)]
}

function elementNodes(element: HtmlElement, around: Around): RawNode[] {
  const name = element.tagName
  if (name === 'br') return [rawBreak]
  if (name === 'q') return [rawText('“', around.marks), ...childrenOf(element, around), rawText('”', around.marks)]
  if (/^h[1-6]$/.test(name)) return [heading(element, Number(name[1]), around)]
  if (name === 'blockquote') return [rawNode('blockquote', blocksOf(element, around))]
  if (name === 'ul' || name === 'ol') return [listNode(element, around, blocksOf)]
  if (name === 'li') return [rawNode('bulletList', [rawNode('listItem', blocksOf(element, around))])]
  if (name === 'table') return tableNodes(element, around, blocksOf)
  if (name === 'figure') return [rawNode('figure', blocksOf(element, around))]
  if (name === 'figcaption') return [rawNode('figcaption', blocksOf(element, around))]
  if (BLOCKS.has(name)) return blockNodes(element, around)
  return inlineNodes(element, around)
}

/** Marks are given anew inside each block: bold around a whole table is no emphasis of a word. */
function inlineNodes(element: HtmlElement, around: Around): RawNode[] {
  return childrenOf(element, { ...around, marks: marksOf(element, around.marks) })
}

function blockNodes(element: HtmlElement, around: Around): RawNode[] {
  const inner = { ...around, marks: marksOf(element, around.marks), isPre: around.isPre || element.tagName === 'pre' }
  const blocks = withRole(paragraphsOf(childrenOf(element, inner)), roleOf(element))
  const isTitle = /\bMsoTitle\b/.test(attribute(element, 'class'))
  const named = isTitle
    ? blocks.map((block) => (block.type === 'paragraph' ? { ...block, type: 'heading', attrs: { level: 1 } } : block))
    : blocks
  return wordItem(element, named)
}

function heading(element: HtmlElement, level: number, around: Around): RawNode {
  const isPlain = ({ type }: RawMark) => type !== 'bold'
  const content = collapseSpace(
    childrenOf(element, { ...around, marks: marksOf(element, around.marks).filter(isPlain) }),
  )
  return rawNode('heading', content.map(withoutBold), { level: Math.min(level, 4) })
}

/** Bold says nothing in a heading. */
function withoutBold(node: RawNode): RawNode {
  return node.marks ? { ...node, marks: node.marks.filter(({ type }) => type !== 'bold') } : node
}

/** The content of an element as blocks, loose text gathered into paragraphs. */
function blocksOf(element: HtmlElement, around: Around): RawNode[] {
  return nestWordLists(paragraphsOf(childrenOf(element, around)))
}

const INLINE = new Set(['text', 'hardBreak'])

/** A class speaks of a line or two; one on a whole part of the page says nothing. */
function withRole(blocks: RawNode[], role: string | null): RawNode[] {
  if (!role || blocks.length > 2 || blocks.some(({ type }) => type !== 'paragraph')) return blocks
  return blocks.map((block) => ({ ...block, attrs: { role } }))
}

function paragraphsOf(nodes: readonly RawNode[]): RawNode[] {
  const blocks: RawNode[] = []
  let run: RawNode[] = []
  const flush = () => {
    if (run.length > 0) blocks.push(rawNode('paragraph', collapseSpace(run)))
    run = []
  }
  for (const node of nodes) {
    if (INLINE.has(node.type)) run.push(node)
    else {
      flush()
      blocks.push(node)
    }
  }
  flush()
  return blocks
}
