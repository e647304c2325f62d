import type { List, Nodes, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { safeHref } from '../source/safe-href'
import { inlinesOf, joinRuns, type RichTextInline, type RichTextMarks, type RichTextNode } from './rich-text'

/** Constructs of Markdown that are not ours: their characters stay text, exactly as typed. */
const SWITCHED_OFF = [
  'autolink',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'setextUnderline',
  'thematicBreak',
]
const CITATION = /\[@([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/
/** More list markers on one line than anyone means; the parser would nest without end. */
const TOO_DEEP = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){9}/m
const PLAIN = { isStrong: false, isEmphasis: false, href: null }

/**
 * Reads the Markdown of a rationale: paragraphs, hard breaks, strong, emphasis, links, bullet and
 * ordered lists, and `[@evidenceId]` citations. Everything else, raw HTML too, is plain text; a link
 * to an address that safeHref refuses keeps its words only.
 */
export function parseRichText(markdown: string): RichTextNode[] {
  if (TOO_DEEP.test(markdown)) return [{ type: 'paragraph', content: textAndCitations(markdown, PLAIN) }]
  const tree = fromMarkdown(markdown, { extensions: [{ disable: { null: SWITCHED_OFF } }] })
  return blocksOf(tree.children)
}

/** The evidence a rationale cites, in the order of first citation. */
export function citationsIn(markdown: string): string[] {
  const cited = inlinesOf(parseRichText(markdown)).flatMap((one) => (one.type === 'citation' ? [one.evidenceId] : []))
  return [...new Set(cited)]
}

function blocksOf(nodes: readonly RootContent[]): RichTextNode[] {
  return nodes.flatMap((node): RichTextNode[] => {
    if (node.type === 'list') return [listOf(node)]
    if (node.type === 'paragraph') return [{ type: 'paragraph', content: joinRuns(inlines(node.children, PLAIN)) }]
    return 'children' in node ? blocksOf(node.children as RootContent[]) : []
  })
}

function listOf(list: List): RichTextNode {
  const items = list.children.map((item) => blocksOf(item.children))
  return { type: 'list', isOrdered: list.ordered === true, start: list.start ?? 1, items }
}

function inlines(nodes: readonly PhrasingContent[], marks: RichTextMarks): RichTextInline[] {
  return nodes.flatMap((node): RichTextInline[] => {
    if (node.type === 'break') return [{ type: 'break' }]
    if (node.type === 'text') return textAndCitations(node.value, marks)
    if (node.type === 'strong') return inlines(node.children, { ...marks, isStrong: true })
    if (node.type === 'emphasis') return inlines(node.children, { ...marks, isEmphasis: true })
    if (node.type === 'link') return inlines(node.children, { ...marks, href: safeHref(node.url) })
    return textAndCitations(plain(node), marks)
  })
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}

/** A line feed inside a paragraph is a space, as in every Markdown. */
function textAndCitations(value: string, marks: RichTextMarks): RichTextInline[] {
  return value.split(CITATION).flatMap((part, index): RichTextInline[] => {
    if (index % 2 === 1) return [{ type: 'citation', evidenceId: part }]
    const text = part.replaceAll('\n', ' ')
    return text === '' ? [] : [{ type: 'text', text, ...marks }]
  })
}
