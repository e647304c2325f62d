import type { Definition, List, Nodes, Parents, PhrasingContent, Root, Table } from 'mdast'
import { fromMarkdown as parseMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { fromHtml } from './from-html'
import { type RawArticle, type RawMark, type RawNode, rawBreak, rawNode, rawText } from './raw-document'

const FRONT_MATTER = /^---[ \t]*\n(?:[\s\S]{0,20000}?\n)?---[ \t]*(?:\n|$)/
const FRONT_TITLE = /^title:[ \t]*(["']?)(.+?)\1[ \t]*$/m
const MARK_OF: Record<string, string> = { strong: 'bold', emphasis: 'italic', delete: 'strike', inlineCode: 'code' }

/** Addresses of `[text][label]` links, by label. */
type Definitions = ReadonlyMap<string, string>

/** CommonMark with GitHub's tables, strikethrough and footnotes as a document; raw HTML is read as HTML. */
export function fromMarkdown(markdown: string): RawArticle {
  const source = markdown.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const front = FRONT_MATTER.exec(source)?.[0] ?? ''
  const root = parseMarkdown(source.slice(front.length), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const definitions = definitionsOf(root)
  const notes = root.children.filter((node) => node.type === 'footnoteDefinition')
  const body = root.children.filter((node) => node.type !== 'footnoteDefinition')
  const content = [...body, ...notes].flatMap((node) => blocks(node, definitions))
  const title = FRONT_TITLE.exec(front)?.[2]
  return { document: rawNode('doc', content), ...(title ? { title } : {}) }
}

function definitionsOf(root: Root): Definitions {
  const found = root.children.filter((node): node is Definition => node.type === 'definition')
  return new Map(found.map((node) => [node.identifier, node.url]))
}

const all = (node: Parents, definitions: Definitions) =>
  (node.children as Nodes[]).flatMap((child) => blocks(child, definitions))

function blocks(node: Nodes, definitions: Definitions): RawNode[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children, definitions)
    case 'heading':
      return [rawNode('heading', inlineHtml(node.children, [], definitions), { level: Math.min(node.depth, 4) })]
    case 'blockquote':
      return [rawNode('blockquote', all(node, definitions))]
    case 'list':
      return [list(node, definitions)]
    case 'table':
      return [table(node, definitions)]
    case 'code':
      return [rawNode('paragraph', [rawText(node.value, [{ type: 'code' }])])]
    case 'html':
      return [...(fromHtml(node.value).document.content ?? [])]
    case 'footnoteDefinition':
      return footnote(node.label ?? node.identifier, all(node, definitions))
    default:
      return 'children' in node ? all(node, definitions) : []
  }
}

/** A paragraph; an image is a figure of its own, under its title or alternative text. */
function paragraph(children: readonly PhrasingContent[], definitions: Definitions): RawNode[] {
  const captions = children.flatMap((child) => (child.type === 'image' ? [child.title || child.alt || ''] : []))
  return [
    rawNode('paragraph', inlineHtml(children, [], definitions)),
    ...captions.map((caption) => rawNode('figure', [rawNode('figcaption', [rawText(caption)])])),
  ]
}

function list(node: List, definitions: Definitions): RawNode {
  const items = node.children.map((item) => rawNode('listItem', all(item, definitions)))
  return node.ordered ? rawNode('orderedList', items, { start: node.start ?? 1 }) : rawNode('bulletList', items)
}

function table(node: Table, definitions: Definitions): RawNode {
  const rows = node.children.map((row, index) =>
    rawNode(
      'tableRow',
      row.children.map((cell) =>
        rawNode(index === 0 ? 'tableHeader' : 'tableCell', inlineHtml(cell.children, [], definitions)),
      ),
    ),
  )
  return rawNode('table', rows)
}

/** The text of a note stands at the end of the article, under its label. */
function footnote(label: string, content: RawNode[]): RawNode[] {
  const [first, ...rest] = content
  const text = [rawText(label, [{ type: 'footnoteRef' }]), rawText(' '), ...(first?.content ?? [])]
  return [rawNode('paragraph', text), ...rest]
}

/** Inline content; a raw `<br>` breaks the line, what stands in other raw tags stays as text. */
function inlineHtml(
  children: readonly PhrasingContent[],
  marks: readonly RawMark[],
  definitions: Definitions,
): RawNode[] {
  let hidden: string | null = null
  return children.flatMap((child) => {
    if (child.type !== 'html') return hidden === null ? inline(child, marks, definitions) : []
    const tag = /^<(\/?)(script|style|br)\b/i.exec(child.value)
    const name = tag?.[2]?.toLowerCase() ?? ''
    if (name === 'br') return [rawBreak]
    if (name !== '' && hidden === null && tag?.[1] === '') hidden = name
    else if (tag?.[1] === '/' && hidden === name) hidden = null
    return []
  })
}

function inline(node: PhrasingContent, marks: readonly RawMark[], definitions: Definitions): RawNode[] {
  switch (node.type) {
    case 'text':
      return [rawText(node.value.replaceAll('\n', ' '), marks)]
    case 'break':
      return [rawBreak]
    case 'inlineCode':
      return [rawText(node.value, [...marks, { type: 'code' }])]
    case 'image':
    case 'imageReference':
    case 'html':
      return []
    case 'footnoteReference':
      return [rawText(node.label ?? node.identifier, [...marks, { type: 'footnoteRef' }])]
    case 'link':
      return inlineHtml(node.children, [...marks, link(node.url)], definitions)
    case 'linkReference':
      return inlineHtml(node.children, [...marks, link(definitions.get(node.identifier) ?? '')], definitions)
    default:
      return inlineHtml(node.children, [...marks, { type: MARK_OF[node.type] ?? node.type }], definitions)
  }
}

const link = (href: string): RawMark => ({ type: 'link', attrs: { href } })

/** Whether plain text reads as Markdown: a heading of it, or a link of it beside another of its signs. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 20_000)
  if (/^#{1,4} \S/m.test(sample)) return true
  const signs = [
    /\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)/,
    /\*\*[^*\n]+\*\*/,
    /^(?:[-*] ).+\n(?:[-*] )/m,
    /^\|.+\|\n\|[ :|-]+\|$/m,
  ]
  return signs.filter((sign) => sign.test(sample)).length > 1
}
