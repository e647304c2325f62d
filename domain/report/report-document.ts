import * as z from 'zod'
import { type ArticleDocument, CONTAINERS, MARKS, TEXTBLOCKS } from '../document/document'

const mark = z.strictObject({ type: z.enum(MARKS), attrs: z.strictObject({ href: z.string() }).optional() })

const node = z.strictObject({
  type: z.enum([...TEXTBLOCKS, ...CONTAINERS, 'text', 'hardBreak']),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  marks: z.array(mark).optional(),
  get content() {
    return z.array(node).optional()
  },
})

/** The checked document inside a report, as a published shape: a tree of our closed list of nodes. */
export const ReportDocument = z.strictObject({
  type: z.literal('doc'),
  content: z.array(node),
}) as unknown as z.ZodType<ArticleDocument>
