import * as z from 'zod'
import { webAddress } from '../source/inputs'
import { MAX_LINE, objectId, offset, requiredText, revision, typedText } from '../text/typed-text'
import { ARTICLE_STATUSES, DIRECTIONS, WORKING } from './article'

/** A language as BCP 47 writes it ("en", "pt-BR"). */
export const language = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'language' })

const details = {
  title: requiredText(),
  byline: typedText(MAX_LINE).nullable(),
  publisher: typedText(MAX_LINE).nullable(),
  url: webAddress.nullable(),
  publishedAt: typedText(MAX_LINE).nullable(),
  language,
  direction: z.enum(DIRECTIONS),
  working: z.enum(WORKING),
}

/**
 * Saves a previewed article. `document` is validated against the document schema by the service;
 * `excluded` are the proposals the person kept, as offsets into its text.
 */
export const SaveArticle = z.strictObject({
  id: objectId.optional(),
  document: z.unknown(),
  title: details.title,
  byline: details.byline.optional(),
  publisher: details.publisher.optional(),
  url: details.url.optional(),
  publishedAt: details.publishedAt.optional(),
  language: details.language,
  direction: details.direction,
  working: details.working.optional(),
  /** A scale of the house by its id, or by the key of the preset it was made from; the usual one when left out. */
  scale: z.string().max(100).optional(),
  excluded: z
    .array(z.strictObject({ start: offset, end: offset }))
    .max(10_000)
    .optional(),
})

export const ChangeArticle = z
  .strictObject(details)
  .partial()
  .extend({ id: objectId, rev: revision, status: z.enum(ARTICLE_STATUSES).optional() })
export const DeleteArticle = z.strictObject({ id: objectId, rev: revision })
export const RestoreArticle = z.strictObject({ id: objectId })

/**
 * Erases a deleted article for good. `title` is typed by whoever does it, as the confirmation; `sources`
 * says what becomes of those that no other article cites.
 */
export const EraseArticle = z.strictObject({
  id: objectId,
  rev: revision,
  title: typedText(MAX_LINE),
  sources: z.enum(['erase', 'keep']),
})

export type SaveArticle = z.infer<typeof SaveArticle>
export type ChangeArticle = z.infer<typeof ChangeArticle>
export type DeleteArticle = z.infer<typeof DeleteArticle>
export type RestoreArticle = z.infer<typeof RestoreArticle>
export type EraseArticle = z.infer<typeof EraseArticle>
