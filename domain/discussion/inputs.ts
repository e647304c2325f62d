import * as z from 'zod'
import { MAX_FIELD, objectId, requiredText, revision } from '../text/typed-text'

/** Says something on an article, an annotation or a claim; opens the thread when there is none. */
export const AddComment = z.strictObject({
  id: objectId.optional(),
  threadId: objectId.optional(),
  articleId: objectId,
  annotationId: objectId.optional(),
  claimId: objectId.optional(),
  body: requiredText(MAX_FIELD),
})
export const ChangeComment = z.strictObject({ id: objectId, rev: revision, body: requiredText(MAX_FIELD) })
export const DeleteComment = z.strictObject({ id: objectId, rev: revision })
export const RestoreComment = z.strictObject({ id: objectId })
export const ResolveThread = z.strictObject({ id: objectId, rev: revision, isResolved: z.boolean() })

export type AddComment = z.infer<typeof AddComment>
export type ChangeComment = z.infer<typeof ChangeComment>
export type DeleteComment = z.infer<typeof DeleteComment>
export type RestoreComment = z.infer<typeof RestoreComment>
export type ResolveThread = z.infer<typeof ResolveThread>
