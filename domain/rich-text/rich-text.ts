/*
 * The reasons a person gives, as a small tree: what the editor edits and every renderer draws.
 * It is stored as Markdown text; see parse-rich-text.ts and write-rich-text.ts.
 */

/** Emphasis of a run; `href` is an address that safeHref let through. */
export type RichTextMarks = {
  readonly isStrong: boolean
  readonly isEmphasis: boolean
  readonly href: string | null
}
/** A run of text under one set of marks. */
export type RichTextRun = RichTextMarks & { readonly type: 'text'; readonly text: string }
export type RichTextBreak = { readonly type: 'break' }
/** A citation of one piece of the claim's evidence; shown as its number, [1]. */
export type RichTextCitation = { readonly type: 'citation'; readonly evidenceId: string }
export type RichTextInline = RichTextRun | RichTextBreak | RichTextCitation

export type RichTextParagraph<Inline = RichTextInline> = {
  readonly type: 'paragraph'
  readonly content: readonly Inline[]
}
export type RichTextList<Inline = RichTextInline> = {
  readonly type: 'list'
  readonly isOrdered: boolean
  /** Number of the first item of an ordered list. */
  readonly start: number
  readonly items: readonly (readonly RichTextNode<Inline>[])[]
}
export type RichTextNode<Inline = RichTextInline> = RichTextParagraph<Inline> | RichTextList<Inline>

/** The same tree with every inline replaced, e.g. citations by their numbers. */
export function mapInlines<From, To>(
  nodes: readonly RichTextNode<From>[],
  change: (inline: From) => To,
): RichTextNode<To>[] {
  return nodes.map((node) =>
    node.type === 'paragraph'
      ? { ...node, content: node.content.map(change) }
      : { ...node, items: node.items.map((item) => mapInlines(item, change)) },
  )
}

/** Every inline of the tree in reading order. */
export function inlinesOf<Inline>(nodes: readonly RichTextNode<Inline>[]): Inline[] {
  return nodes.flatMap((node) => (node.type === 'paragraph' ? [...node.content] : node.items.flatMap(inlinesOf)))
}

/** The inlines with neighbouring runs of the same marks made one, and empty runs dropped. */
export function joinRuns(inlines: readonly RichTextInline[]): RichTextInline[] {
  const joined: RichTextInline[] = []
  for (const one of inlines) {
    const last = joined.at(-1)
    if (last?.type === 'text' && one.type === 'text' && haveSameMarks(last, one)) {
      joined[joined.length - 1] = { ...last, text: last.text + one.text }
    } else if (one.type !== 'text' || one.text !== '') joined.push(one)
  }
  return joined
}

function haveSameMarks(a: RichTextMarks, b: RichTextMarks): boolean {
  return a.isStrong === b.isStrong && a.isEmphasis === b.isEmphasis && a.href === b.href
}
