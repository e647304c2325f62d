import type { DefaultTreeAdapterMap } from 'parse5'
import type { RawMark } from './raw-document'

export type HtmlNode = DefaultTreeAdapterMap['node']
export type HtmlElement = DefaultTreeAdapterMap['element']

/** What surrounds a node: the marks on its text, whether white space counts, how deep we are. */
export type Around = { readonly marks: readonly RawMark[]; readonly isPre: boolean; readonly depth: number }

export const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((given) => given.name === name)?.value ?? ''

/** Declarations of a style attribute, names and values in lower case. */
export function styleOf(element: HtmlElement): ReadonlyMap<string, string> {
  const declarations = attribute(element, 'style').toLowerCase().split(';')
  return new Map(
    declarations.flatMap((declaration): [string, string][] => {
      const colon = declaration.indexOf(':')
      return colon < 0 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()]]
    }),
  )
}

const TAG_MARKS: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  cite: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  sub: 'subscript',
  sup: 'superscript',
}

/** What an inline element says about its text: its tag, then its style, which may take back the tag. */
export function marksOf(element: HtmlElement, outer: readonly RawMark[]): readonly RawMark[] {
  const marks = new Map(outer.map((mark) => [mark.type, mark]))
  const set = (type: string, isOn: boolean) => (isOn ? marks.set(type, { type }) : marks.delete(type))
  const own = TAG_MARKS[element.tagName]
  if (own) set(own, true)
  applyStyle(styleOf(element), set)
  if (element.tagName === 'a') applyLink(element, marks)
  // Links are underlined by every word processor; that is no emphasis of the author.
  if (marks.has('link')) marks.delete('underline')
  if (marks.has('footnoteRef')) marks.delete('superscript')
  return [...marks.values()]
}

function applyStyle(style: ReadonlyMap<string, string>, set: (type: string, isOn: boolean) => unknown): void {
  const weight = style.get('font-weight')
  if (weight) set('bold', weight === 'bold' || weight === 'bolder' || Number(weight) >= 600)
  const slant = style.get('font-style')
  if (slant) set('italic', slant === 'italic' || slant === 'oblique')
  const line = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (line.includes('underline')) set('underline', true)
  if (line.includes('line-through')) set('strike', true)
  const raised = style.get('vertical-align')
  if (raised === 'super') set('superscript', true)
  if (raised === 'sub') set('subscript', true)
}

/** A link to a place in the page is a footnote where it is raised, else nothing; others keep their address. */
function applyLink(element: HtmlElement, marks: Map<string, RawMark>): void {
  const href = attribute(element, 'href').trim()
  const isRaised = marks.has('superscript') || element.childNodes.some((child) => child.nodeName === 'sup')
  if (!href.startsWith('#')) {
    if (href !== '') marks.set('link', { type: 'link', attrs: { href } })
  } else if (isRaised || /ftn|note|cite/i.test(href)) {
    marks.set('footnoteRef', { type: 'footnoteRef' })
  }
}

/** Whether the element is not to be seen, so that its text is no text of the article. */
export function isHidden(element: HtmlElement): boolean {
  const style = styleOf(element)
  return (
    element.attrs.some(({ name }) => name === 'hidden') ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    style.get('mso-list') === 'ignore'
  )
}

const ROLES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:pull-?quote)\b/i, 'pullquote'],
  [/\b(?:standfirst|subtitle|mso-?subtitle|dek|article__?lead)\b/i, 'standfirst'],
  [/\b(?:byline)\b/i, 'byline'],
]

/** The role that a paragraph's class names, if any. */
export function roleOf(element: HtmlElement): string | null {
  const names = attribute(element, 'class')
  return names === '' ? null : (ROLES.find(([pattern]) => pattern.test(names))?.[1] ?? null)
}
