import * as z from 'zod'
import { MAX_LINE, typedText } from '../text/typed-text'

/** Keeps what a person is typing, so that a crash or an expired session loses nothing. */
export const SaveDraft = z.strictObject({ key: typedText(MAX_LINE), body: typedText(100_000) })
export const DiscardDraft = z.strictObject({ key: typedText(MAX_LINE) })

export type SaveDraft = z.infer<typeof SaveDraft>
export type DiscardDraft = z.infer<typeof DiscardDraft>
