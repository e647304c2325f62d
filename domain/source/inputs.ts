import * as z from 'zod'
import { MAX_LINE, objectId, requiredText, revision, typedText } from '../text/typed-text'
import { safeHref } from './safe-href'
import { SOURCE_KINDS } from './source'

/** A web address a person typed: http, https or mailto, kept as typed. */
export const webAddress = typedText(MAX_LINE).refine((href) => safeHref(href) !== null, { error: 'address' })

/** What can be said of a source when it is first cited. */
export const NewSource = z.strictObject({
  id: objectId.optional(),
  title: requiredText(),
  kind: z.enum(SOURCE_KINDS).optional(),
  url: webAddress.nullable().optional(),
  archiveUrl: webAddress.nullable().optional(),
  archivedAt: typedText(MAX_LINE).nullable().optional(),
  publisher: typedText(MAX_LINE).nullable().optional(),
  author: typedText(MAX_LINE).nullable().optional(),
  publishedAt: typedText(MAX_LINE).nullable().optional(),
  accessedAt: typedText(MAX_LINE).nullable().optional(),
  isConfidential: z.boolean().optional(),
})

export const ChangeSource = NewSource.omit({ id: true }).partial().extend({ id: objectId, rev: revision })

export type NewSource = z.infer<typeof NewSource>
export type ChangeSource = z.infer<typeof ChangeSource>
