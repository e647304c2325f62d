import { AppError } from '../app-error'
import { safeHref } from '../source/safe-href'
import { type InlineNode, MARKS, type Mark, type MarkType, type TextNode } from './document'

/** An object of unknown JSON. */
export type Raw = Readonly<Record<string, unknown>>

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A link stands outermost, as in the editor; the rest in the order of {@link MARKS}. */
const MARK_ORDER: readonly MarkType[] = ['link', ...MARKS.filter((mark) => mark !== 'link')]

function parseMarks(raw: unknown): Mark[] {
  if (!Array.isArray(raw) || raw.length === 0) return []
  const given = raw.filter(isRaw)
  return MARK_ORDER.flatMap((type): Mark[] => {
    const mark = given.find((candidate) => candidate.type === type)
    if (!mark) return []
    if (type !== 'link') return [{ type }]
    const href = isRaw(mark.attrs) && typeof mark.attrs.href === 'string' ? safeHref(mark.attrs.href) : null
    return href === null ? [] : [{ type, attrs: { href } }]
  })
}

/** @throws AppError `invalid` for what no UTF-8 file and no SQLite text can carry faithfully. */
function requireFaithful(text: string): void {
  if (text.includes('\u0000')) throw new AppError('invalid', 'intake.nul')
  if (!text.isWellFormed()) throw new AppError('invalid', 'intake.loneSurrogate')
}

/** A text node as we store it: known marks only, every kind of line end as a hard break. */
export function parseText(raw: Raw): InlineNode[] {
  if (typeof raw.text !== 'string') return []
  requireFaithful(raw.text)
  const marks = parseMarks(raw.marks)
  const node = (text: string): TextNode => (marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
  if (!/[\r\n]/.test(raw.text)) return raw.text === '' ? [] : [node(raw.text)]
  return raw.text
    .split(/\r\n|\r|\n/)
    .flatMap((text, index): InlineNode[] => [
      ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
      ...(text === '' ? [] : [node(text)]),
    ])
}

const hrefOf = (mark: Mark) => (mark.type === 'link' ? mark.attrs.href : '')

/** Marks are in one order, so the same ones stand at the same places. */
function sameMarks({ marks: a = [] }: TextNode, { marks: b = [] }: TextNode): boolean {
  return (
    a.length === b.length &&
    a.every((mark, index) => {
      const other = b[index]
      return other?.type === mark.type && hrefOf(other) === hrefOf(mark)
    })
  )
}

/** Neighbouring runs of text under the same marks become one. */
function joinRuns(inline: readonly InlineNode[]): InlineNode[] {
  const joined: InlineNode[] = []
  for (const node of inline) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text' && sameMarks(node, last))
      joined[joined.length - 1] = { ...last, text: last.text + node.text }
    else joined.push(node)
  }
  return joined
}

/** Whether inline content shows anything: white space and invisible characters alone do not. */
function isVisible(inline: readonly InlineNode[]): boolean {
  return inline.some((node) => node.type === 'text' && /[^\s\p{Cf}]/u.test(node.text))
}

/**
 * The lines of a textblock, divided where two or more hard breaks follow one another: in the plain
 * text that is a blank line, which stands only between textblocks. Empty parts are dropped.
 */
export function splitAtBlankLines(inline: readonly InlineNode[]): InlineNode[][] {
  const parts: InlineNode[][] = [[]]
  let breaks = 0
  for (const node of joinRuns(inline)) {
    if (node.type === 'hardBreak') {
      breaks++
      continue
    }
    const part = parts.at(-1) ?? []
    if (breaks > 1) parts.push([node])
    else if (breaks === 1 && part.length > 0) part.push({ type: 'hardBreak' }, node)
    else part.push(node)
    breaks = 0
  }
  return parts.filter(isVisible)
}

/** The same as one block: parts are joined by a single hard break. Null when nothing is visible. */
export function singleBlock(inline: readonly InlineNode[]): InlineNode[] | null {
  const parts = splitAtBlankLines(inline)
  if (parts.length === 0) return null
  return parts.flatMap((part, index): InlineNode[] => (index > 0 ? [{ type: 'hardBreak' }, ...part] : part))
}
