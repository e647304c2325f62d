import * as z from 'zod'
import { NewSource } from '../source/inputs'
import { MAX_LINE, objectId, requiredText, revision, typedText } from '../text/typed-text'
import { ANSWER_TYPES, MEDIA, STANCES } from './evidence'

const details = {
  stance: z.enum(STANCES),
  quote: typedText().optional(),
  locator: typedText(MAX_LINE).optional(),
  isPrimary: z.boolean().nullable().optional(),
  note: typedText().optional(),
  /** What is asked of the claim, in words; the claim's question of these words, or a new one. */
  question: requiredText().nullable().optional(),
  answer: typedText().nullable().optional(),
  answerType: z.enum(ANSWER_TYPES).nullable().optional(),
  medium: z.enum(MEDIA).nullable().optional(),
  /** Why a yes or a no is the answer. */
  explanation: typedText().nullable().optional(),
}

/** Cites a source for a claim: a known one by id, or a new one; none where a question has no answer anywhere. */
export const CiteSource = z.strictObject({
  id: objectId.optional(),
  claimId: objectId,
  sourceId: objectId.optional(),
  source: NewSource.optional(),
  ...details,
})

export const ChangeEvidence = z.strictObject(details).partial().extend({ id: objectId, rev: revision })
export const DeleteEvidence = z.strictObject({ id: objectId, rev: revision })
export const RestoreEvidence = z.strictObject({ id: objectId })

export type CiteSource = z.infer<typeof CiteSource>
export type ChangeEvidence = z.infer<typeof ChangeEvidence>
export type DeleteEvidence = z.infer<typeof DeleteEvidence>
export type RestoreEvidence = z.infer<typeof RestoreEvidence>
