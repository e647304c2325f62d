import * as z from 'zod'
import { typedText } from '@/domain/text/typed-text'

const IMPORT_KINDS = ['text', 'markdown', 'html'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** What whoever brings the bytes knows about them; nothing is trusted, everything may be missing. */
export const ImportHints = z.strictObject({
  kind: z.enum(IMPORT_KINDS).optional(),
  fileName: typedText(500).optional(),
  /** Encoding the clipboard or the server of the file named. */
  charset: z
    .string()
    .regex(/^[\w.:()-]{1,40}$/)
    .optional(),
})
export type ImportHints = z.infer<typeof ImportHints>
