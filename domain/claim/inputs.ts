import * as z from 'zod'
import { webAddress } from '../source/inputs'
import { MAX_LINE, objectId, requiredText, revision, typedText } from '../text/typed-text'
import { ASPECTS, CLAIM_TYPES } from './claim'

/** Changes what a claim says or who said it; absent fields stay. */
export const ChangeClaim = z.strictObject({
  id: objectId,
  rev: revision,
  statement: requiredText().optional(),
  speaker: typedText(MAX_LINE).nullable().optional(),
  claimDate: typedText(MAX_LINE).nullable().optional(),
  firstAppearanceUrl: webAddress.nullable().optional(),
  types: z.array(z.enum(CLAIM_TYPES)).max(CLAIM_TYPES.length).optional(),
  /** Who reported what the speaker said. */
  reportingSource: typedText(MAX_LINE).nullable().optional(),
  /** Where it was said or is about: ISO 3166, the country alone or with its part. */
  locationIso: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/, { error: 'place' })
    .nullable()
    .optional(),
  /** The words in an image or recording. */
  transcription: typedText().nullable().optional(),
  whyChecked: typedText().nullable().optional(),
  /** Of a claim with a counterpart: which of the two it is; the other becomes the other. */
  aspect: z.enum(ASPECTS).optional(),
})
export type ChangeClaim = z.infer<typeof ChangeClaim>

/** Says on whom a claim waits and until when (a day), or that it waits no more. */
export const SetWaiting = z.strictObject({
  id: objectId,
  rev: revision,
  waiting: z.strictObject({ on: requiredText(), due: z.iso.date({ error: 'date' }).nullable().optional() }).nullable(),
})
export type SetWaiting = z.infer<typeof SetWaiting>

/** Makes two claims of an article one: everything of the claim `id` moves to the claim `into`. */
export const MergeClaim = z.strictObject({ id: objectId, rev: revision, into: objectId })
export type MergeClaim = z.infer<typeof MergeClaim>

/** Takes a merge back: the claim `id` is there again, with what it brought. */
export const UnmergeClaim = z.strictObject({ id: objectId })
export type UnmergeClaim = z.infer<typeof UnmergeClaim>

/**
 * Makes a second claim on the words of one of a claim's spans: one is then that somebody *said* it, the
 * other that it *is so*. The claim that is there keeps its verdicts, sources and history.
 */
export const SplitSaid = z.strictObject({
  id: objectId,
  rev: revision,
  /** The span of the claim on whose words the second one is made. */
  annotationId: objectId,
  newClaimId: objectId.optional(),
  newAnnotationId: objectId.optional(),
  /** What the claim that is there is about; left out, it is read off its types. */
  aspect: z.enum(ASPECTS).optional(),
  /** Who said it, where the claim does not say so yet; both claims take it. */
  speaker: requiredText().optional(),
  /** What the second claim states; prefilled when left out. */
  statement: requiredText().optional(),
})
export type SplitSaid = z.infer<typeof SplitSaid>

/** Notes that two claims of different articles say the same. */
export const LinkClaims = z.strictObject({ id: objectId.optional(), claimId: objectId, otherId: objectId })
export type LinkClaims = z.infer<typeof LinkClaims>

/** Takes such a note away. */
export const UnlinkClaims = z.strictObject({ claimId: objectId, otherId: objectId })
export type UnlinkClaims = z.infer<typeof UnlinkClaims>

/**
 * Takes over what was found on a claim of another article: a verdict there (an assessment or the decision) as a new
 * one of one's own, and its sources. Absent identities are made by the server.
 */
export const ReuseCheck = z.strictObject({
  claimId: objectId,
  fromClaimId: objectId,
  /** The version of one's own assessment of this claim; null when there is none. */
  rev: revision.nullable(),
  /** The assessment or decision to take over; absent, only sources are. */
  verdictId: objectId.optional(),
  /** Identity of one's assessment when this creates it. */
  id: objectId.optional(),
  /** Identity of the link between the two claims when this creates it. */
  linkId: objectId.optional(),
  /** A line that says where it came from, put before the reasons. */
  origin: requiredText().optional(),
  /** Which evidence; absent, all that one may see. */
  evidence: z
    .array(z.strictObject({ from: objectId, id: objectId.optional() }))
    .max(500)
    .optional(),
})
export type ReuseCheck = z.infer<typeof ReuseCheck>

/** Takes back what {@link ReuseCheck} did. */
export const WithdrawReuse = z.strictObject({
  claimId: objectId,
  assessmentId: objectId.optional(),
  linkId: objectId.optional(),
  evidenceIds: z.array(objectId).max(500),
})
export type WithdrawReuse = z.infer<typeof WithdrawReuse>

/** Which claim's repeats in other articles. */
export const ListRepeats = z.strictObject({ claim: objectId })
export type ListRepeats = z.infer<typeof ListRepeats>
