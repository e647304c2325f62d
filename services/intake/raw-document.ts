/*
 * What the readers (plain text, Markdown, HTML) build: JSON in the names of our schema, loose in its
 * nesting. parseDocument makes it strict; nothing else does.
 */

export type RawMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }
export type RawNode = {
  readonly type: string
  readonly text?: string
  readonly marks?: readonly RawMark[]
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly RawNode[]
}

/** What a reader found: the document, and what the source says about itself. */
export type RawArticle = {
  readonly document: RawNode
  readonly title?: string
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl'
}

export const rawText = (text: string, marks: readonly RawMark[] = []): RawNode =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }

export const rawNode = (type: string, content: readonly RawNode[], attrs?: RawNode['attrs']): RawNode =>
  attrs ? { type, attrs, content } : { type, content }

export const rawBreak: RawNode = { type: 'hardBreak' }
