import * as z from 'zod'
import { ChangeClaim } from '../claim/inputs'
import { objectId, offset, requiredText, revision, typedText } from '../text/typed-text'
import { CORRECTION_STATES, NO_CHECK_REASONS, PURPOSES, SEVERITIES } from './annotation'

/** Marks a span of the article with a purpose; a claim span brings its claim. */
export const MarkSpan = z.strictObject({
  id: objectId.optional(),
  articleId: objectId,
  revisionId: objectId,
  start: offset,
  end: offset,
  purpose: z.enum(PURPOSES),
  /** Another claim this span is an occurrence of, or that a correction belongs to. */
  claimId: objectId.optional(),
  /** Identity of the claim that is created with a claim span. */
  newClaimId: objectId.optional(),
  statement: requiredText().optional(),
  /** What else is known of the claim that is created: who said it, when, where, of which types. */
  claim: ChangeClaim.omit({ id: true, rev: true, statement: true, aspect: true }).optional(),
  reason: z.enum(NO_CHECK_REASONS).optional(),
  body: typedText().optional(),
  replacement: typedText().optional(),
  severity: z.enum(SEVERITIES).optional(),
  isLegal: z.boolean().optional(),
})

/** Gives an annotation new bounds in the current revision. */
export const ResizeAnnotation = z.strictObject({
  id: objectId,
  rev: revision,
  revisionId: objectId,
  start: offset,
  end: offset,
})

export const ChangeAnnotation = z.strictObject({
  id: objectId,
  rev: revision,
  reason: z.enum(NO_CHECK_REASONS).optional(),
  body: typedText().nullable().optional(),
  replacement: typedText().nullable().optional(),
  severity: z.enum(SEVERITIES).nullable().optional(),
  isLegal: z.boolean().optional(),
  correctionState: z.enum(CORRECTION_STATES).optional(),
  /** Why it was decided so; letting the words stand (stet) needs one. Goes with `correctionState` only. */
  correctionStateReason: typedText().nullable().optional(),
})

/**
 * Makes an annotation one of another purpose; a claim of it is a new one, or `claimId`. Absent texts
 * are carried over; given ones (an undo gives them) stand as they are given.
 */
export const ChangePurpose = z.strictObject({
  id: objectId,
  rev: revision,
  purpose: z.enum(PURPOSES),
  claimId: objectId.optional(),
  newClaimId: objectId.optional(),
  statement: requiredText().optional(),
  reason: z.enum(NO_CHECK_REASONS).optional(),
  body: typedText().nullable().optional(),
  replacement: typedText().nullable().optional(),
  severity: z.enum(SEVERITIES).optional(),
  isLegal: z.boolean().optional(),
})

/** Spans of the same claim that go along; that they are is what is checked of them. */
const others = z.array(objectId).max(500).optional()

/** Makes a claim's span an occurrence of another claim of the article. */
export const MoveSpan = z.strictObject({ id: objectId, rev: revision, claimId: objectId, others })

/** Makes one or more of several spans of a claim a claim of its own; what it states is prefilled with the first one's words. */
export const SplitSpan = z.strictObject({
  id: objectId,
  rev: revision,
  others,
  newClaimId: objectId.optional(),
  statement: requiredText().optional(),
})

export const DeleteAnnotation = z.strictObject({ id: objectId, rev: revision })
export const RestoreAnnotation = z.strictObject({ id: objectId })

/** Turns machine proposals into annotations of the person who accepts them. */
export const AcceptProposals = z.strictObject({ ids: z.array(objectId).min(1).max(1000) })

/** "The rest of this sentence is clear", by the name of whoever says it. */
export const ClearSentence = z.strictObject({
  id: objectId.optional(),
  articleId: objectId,
  revisionId: objectId,
  sentence: z.int().min(0),
})
export const UnclearSentence = z.strictObject({ id: objectId, rev: revision })

export type MarkSpan = z.infer<typeof MarkSpan>
export type ResizeAnnotation = z.infer<typeof ResizeAnnotation>
export type ChangeAnnotation = z.infer<typeof ChangeAnnotation>
export type ChangePurpose = z.infer<typeof ChangePurpose>
export type SplitSpan = z.infer<typeof SplitSpan>
export type MoveSpan = z.infer<typeof MoveSpan>
export type DeleteAnnotation = z.infer<typeof DeleteAnnotation>
export type RestoreAnnotation = z.infer<typeof RestoreAnnotation>
export type AcceptProposals = z.infer<typeof AcceptProposals>
export type ClearSentence = z.infer<typeof ClearSentence>
export type UnclearSentence = z.infer<typeof UnclearSentence>
