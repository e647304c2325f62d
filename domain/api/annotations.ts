import * as z from 'zod'
import { ANCHOR_STATES, CORRECTION_STATES, NO_CHECK_REASONS, PURPOSES, SEVERITIES } from '../annotation/annotation'
import { MarkSpan, SplitSpan } from '../annotation/inputs'
import { ChangeClaim } from '../claim/inputs'
import { MAX_FIELD, objectId, offset, requiredText, revision, typedText } from '../text/typed-text'
import { contract } from './contract'
import { ById, listOf, Nothing, Page, PersonRef, Seen, time } from './shapes'

/** A span of the article with what it is for; fields that its purpose does not have are null. */
export const AnnotationAnswer = z
  .strictObject({
    id: objectId,
    /** Where it is opened at the desk. */
    link: z.url(),
    articleId: objectId,
    purpose: z.enum(PURPOSES),
    /** A machine's proposal that nobody has accepted; it counts for nothing until then. */
    proposal: z.boolean(),
    /** Null exactly when it is unanchored. */
    start: offset.nullable(),
    end: offset.nullable(),
    /** The quoted words; of an unanchored annotation those it had. */
    exact: z.string(),
    anchor: z.enum(ANCHOR_STATES),
    claimId: objectId.nullable(),
    reason: z.enum(NO_CHECK_REASONS).nullable(),
    body: z.string().nullable(),
    replacement: z.string().nullable(),
    severity: z.enum(SEVERITIES).nullable(),
    legal: z.boolean(),
    /** Of a correction. */
    state: z.enum(CORRECTION_STATES).nullable(),
    /** Who decided so, and why; null while it is only proposed. */
    stateBy: PersonRef.nullable(),
    stateReason: z.string().nullable(),
    /** Null for a proposal. */
    createdBy: PersonRef.nullable(),
    createdAt: time,
    rev: revision,
  })
  .meta({ id: 'Annotation' })
export type AnnotationAnswer = z.infer<typeof AnnotationAnswer>

/** A passage by its offsets into `revision.text`, in UTF-16 units, end exclusive. */
export const RangeInput = z.strictObject({ start: offset, end: offset })
/** A passage by its words; `prefix` and `suffix` are words around it, where it stands more than once. */
export const QuoteInput = z.strictObject({
  exact: requiredText(MAX_FIELD),
  prefix: typedText().optional(),
  suffix: typedText().optional(),
})

const { purpose, claimId, reason, body, replacement, severity, isLegal } = MarkSpan.shape

export const NewAnnotation = z
  .strictObject({
    purpose,
    range: RangeInput.optional(),
    quote: QuoteInput.optional(),
    /** The revision that `range` counts in; refused when the text has a newer one. */
    revisionId: objectId.optional(),
    claim: ChangeClaim.omit({ id: true, rev: true }).optional(),
    claimId,
    reason,
    body,
    replacement,
    severity,
    legal: isLegal,
  })
  .refine(({ range, quote }) => (range === undefined) !== (quote === undefined), { error: 'rangeOrQuote' })
export type NewAnnotation = z.infer<typeof NewAnnotation>

export const CreateAnnotation = contract({
  method: 'POST',
  path: '/articles/{id}/annotations',
  name: 'createAnnotation',
  summary: 'Marks a passage, by offsets or by its words. A quote that stands in several places is refused with them.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: NewAnnotation,
  answer: AnnotationAnswer,
  status: 201,
  refusals: ['conflict'],
})

export const ListAnnotations = contract({
  method: 'GET',
  path: '/articles/{id}/annotations',
  name: 'listAnnotations',
  summary: 'The annotations of an article in reading order, unanchored ones last; or as a W3C AnnotationPage.',
  scope: 'read',
  params: ById,
  query: Page,
  body: null,
  answer: listOf(AnnotationAnswer),
  status: 200,
  media: ['application/ld+json'],
})

export const ReadAnnotation = contract({
  method: 'GET',
  path: '/annotations/{id}',
  name: 'readAnnotation',
  summary: 'One annotation.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: AnnotationAnswer,
  status: 200,
})

export const AnnotationChanges = z.strictObject({
  rev: revision,
  range: RangeInput.optional(),
  revisionId: objectId.optional(),
  /** Another purpose; a claim then is a new one, unless `claimId` names one of the article. */
  purpose: purpose.optional(),
  /** With the purpose "claim" or without one: the claim that this becomes an occurrence of. */
  claimId,
  /** True makes one of several spans of a claim a claim of its own. */
  split: z.literal(true).optional(),
  /** With `split`, or with a `claimId` to move to: other spans of the same claim that go along. */
  others: SplitSpan.shape.others,
  reason,
  body: body.nullable(),
  replacement: replacement.nullable(),
  severity: severity.nullable(),
  legal: isLegal,
  /** Of a correction; `stet` says why in `stateReason`. */
  state: z.enum(CORRECTION_STATES).optional(),
  stateReason: typedText().nullable().optional(),
  /** False accepts a proposal in the name of the caller. */
  proposal: z.literal(false).optional(),
})
export type AnnotationChanges = z.infer<typeof AnnotationChanges>

export const UpdateAnnotation = contract({
  method: 'PATCH',
  path: '/annotations/{id}',
  name: 'changeAnnotation',
  summary: 'Gives an annotation other bounds, another purpose or another claim, or changes what it says.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: AnnotationChanges,
  answer: AnnotationAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const RemoveAnnotation = contract({
  method: 'DELETE',
  path: '/annotations/{id}',
  name: 'deleteAnnotation',
  summary: 'Takes an annotation away, and a claim with its last span; both can be restored.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: Seen,
  answer: null,
  status: 204,
  refusals: ['conflict'],
})

export const BringBackAnnotation = contract({
  method: 'POST',
  path: '/annotations/{id}/restore',
  name: 'restoreAnnotation',
  summary: 'Brings a deleted annotation back where it was, and its claim with it.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: null,
  answer: AnnotationAnswer,
  status: 200,
})

export const ANNOTATION_CONTRACTS = [
  CreateAnnotation,
  ListAnnotations,
  ReadAnnotation,
  UpdateAnnotation,
  RemoveAnnotation,
  BringBackAnnotation,
]
