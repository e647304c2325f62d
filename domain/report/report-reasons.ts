import * as z from 'zod'
import { parseRichText } from '../rich-text/parse-rich-text'
import { mapInlines, type RichTextBreak, type RichTextNode, type RichTextRun } from '../rich-text/rich-text'

/**
 * A citation in a report: the number of the claim's evidence. `confidential` is evidence that was not
 * chosen to leave, `gone` evidence that is no longer cited; both have no number.
 */
export type ReportCitation = {
  readonly type: 'citation'
  readonly number: number | null
  readonly state: 'shown' | 'confidential' | 'gone'
}
export type ReportInline = RichTextRun | RichTextBreak | ReportCitation
export type ReportReasons = RichTextNode<ReportInline>[]

const inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string(),
    isStrong: z.boolean(),
    isEmphasis: z.boolean(),
    href: z.string().nullable(),
  }),
  z.strictObject({ type: z.literal('break') }),
  z.strictObject({
    type: z.literal('citation'),
    number: z.int().min(1).nullable(),
    state: z.enum(['shown', 'confidential', 'gone']),
  }),
])
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: z.array(inline) })
const list = z.strictObject({
  type: z.literal('list'),
  isOrdered: z.boolean(),
  start: z.int(),
  get items(): z.ZodArray<z.ZodArray<z.ZodUnion<[typeof paragraph, typeof list]>>> {
    return z.array(z.array(z.union([paragraph, list])))
  },
})

/** Reasons as a published shape: paragraphs and lists of text, breaks and numbered citations. */
export const ReportReasons = z.array(z.union([paragraph, list])) as unknown as z.ZodType<ReportReasons>

/** How the claim's evidence is cited: its number, or null when it was not chosen to leave. */
export type CitationNumbers = ReadonlyMap<string, number | null>

/** Reasons written as Markdown, with every citation turned into its number. */
export function reasonsOf(markdown: string, numbers: CitationNumbers): ReportReasons {
  return mapInlines(parseRichText(markdown), (inline): ReportInline => {
    if (inline.type !== 'citation') return inline
    const number = numbers.get(inline.evidenceId)
    if (number === undefined) return { type: 'citation', number: null, state: 'gone' }
    return { type: 'citation', number, state: number === null ? 'confidential' : 'shown' }
  })
}
