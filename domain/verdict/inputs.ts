import * as z from 'zod'
import { MAX_LINE, objectId, revision, typedText } from '../text/typed-text'

/**
 * A person's own assessment of a claim; absent fields stay. `rev` is null for the first one.
 * A rating and a conclusion sentence exclude each other.
 */
export const SetVerdict = z.strictObject({
  /** Identity of the assessment when this creates it. */
  id: objectId.optional(),
  claimId: objectId,
  rev: revision.nullable(),
  ratingId: objectId.nullable().optional(),
  conclusion: typedText(MAX_LINE).nullable().optional(),
  rationale: typedText().optional(),
  confidence: z.number().min(0).max(1).nullable().optional(),
})

/** Says that an earlier verdict still holds after the claim, its text or its evidence changed. */
export const ConfirmVerdict = z.strictObject({ claimId: objectId, rev: revision })

/** Makes one's own verdict what it was at the earlier version `to`, with what it judged then. */
export const TakeBackVerdict = z.strictObject({ claimId: objectId, rev: revision, to: revision })

/** Settles a claim; `rev` is null when it was not settled before. */
export const DecideClaim = z.strictObject({
  id: objectId.optional(),
  claimId: objectId,
  rev: revision.nullable(),
  ratingId: objectId.nullable().optional(),
  conclusion: typedText(MAX_LINE).nullable().optional(),
  reason: typedText().optional(),
})
/** Takes a decision back, so that the claim is undecided again. */
export const ReopenClaim = z.strictObject({ claimId: objectId, rev: revision })

/** Makes a decision what it was at the earlier version `to`. */
export const TakeBackDecision = z.strictObject({ id: objectId, rev: revision, to: revision })

/** Gives back a decision that was taken back by opening the claim again. */
export const RestoreDecision = z.strictObject({ id: objectId })

export type SetVerdict = z.infer<typeof SetVerdict>
export type ConfirmVerdict = z.infer<typeof ConfirmVerdict>
export type TakeBackVerdict = z.infer<typeof TakeBackVerdict>
export type TakeBackDecision = z.infer<typeof TakeBackDecision>
export type RestoreDecision = z.infer<typeof RestoreDecision>
export type DecideClaim = z.infer<typeof DecideClaim>
export type ReopenClaim = z.infer<typeof ReopenClaim>
