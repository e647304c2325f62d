import * as z from 'zod'
import { ANCHOR_STATES } from '../annotation/annotation'
import { ASPECTS, CLAIM_TYPES, WORK_STATES } from '../claim/claim'
import { ChangeClaim as ChangeClaimInput, MergeClaim as MergeClaimInput, SetWaiting, SplitSaid } from '../claim/inputs'
import { STANCES } from '../evidence/evidence'
import { ListClaims as ListClaimsInput } from '../search/list-inputs'
import { objectId, requiredText, revision } from '../text/typed-text'
import { contract } from './contract'
import { EvidenceAnswer } from './evidence'
import { ById, listOf, Nothing, Page, PersonRef, time } from './shapes'
import { AssessmentAnswer, DecisionAnswer, VerdictAnswer } from './verdicts'

/** On whom a claim waits, since when, and until which day. */
export const WaitingAnswer = z
  .strictObject({ on: z.string(), since: time, due: z.string().nullable() })
  .meta({ id: 'Waiting' })

/** How far a claim is, and the verdict that stands: null when there is none, or people differ. */
export const StandingAnswer = z
  .strictObject({
    state: z.enum(WORK_STATES),
    verdict: VerdictAnswer.nullable(),
    by: z.enum(['decision', 'assessment', 'agreement']).nullable(),
    stale: z.boolean(),
  })
  .meta({ id: 'Standing' })

/** One span of the article that makes the claim; no bounds when it is unanchored. */
export const OccurrenceAnswer = z
  .strictObject({
    id: objectId,
    start: z.int().nullable(),
    end: z.int().nullable(),
    exact: z.string(),
    anchor: z.enum(ANCHOR_STATES),
    rev: revision,
  })
  .meta({ id: 'Occurrence' })

/** A claim with everything that was said of it and that the caller may see. */
export const ClaimAnswer = z
  .strictObject({
    id: objectId,
    /** Where it is opened at the desk. */
    link: z.url(),
    articleId: objectId,
    /** The version of the scale its ratings are keys of. */
    scale: z.strictObject({ id: objectId, version: z.int() }),
    statement: z.string(),
    speaker: z.string().nullable(),
    reportingSource: z.string().nullable(),
    /** As it was typed. */
    claimDate: z.string().nullable(),
    firstAppearanceUrl: z.string().nullable(),
    locationIso: z.string().nullable(),
    types: z.array(z.enum(CLAIM_TYPES)),
    whyChecked: z.string().nullable(),
    transcription: z.string().nullable(),
    /** Where two claims stand on the same words: whether this is that it was said, or that it is so. */
    aspect: z.enum(ASPECTS).nullable(),
    /** The other of these two. */
    counterpartId: objectId.nullable(),
    waiting: WaitingAnswer.nullable(),
    standing: StandingAnswer,
    occurrences: z.array(OccurrenceAnswer),
    assessments: z.array(AssessmentAnswer),
    decision: DecisionAnswer.nullable(),
    evidence: z.array(EvidenceAnswer),
    /** The claims that were merged into this one; the history knows what was done to them by these ids. */
    mergedFrom: z.array(z.strictObject({ id: objectId, statement: z.string() })),
    createdBy: PersonRef,
    createdAt: time,
    rev: revision,
  })
  .meta({ id: 'Claim' })
export type ClaimAnswer = z.infer<typeof ClaimAnswer>

/** A claim as a list shows it. */
export const ListedClaimAnswer = z
  .strictObject({
    id: objectId,
    /** Where it is opened at the desk. */
    link: z.url(),
    article: z.strictObject({ id: objectId, title: z.string() }),
    statement: z.string(),
    speaker: z.string().nullable(),
    claimDate: z.string().nullable(),
    types: z.array(z.enum(CLAIM_TYPES)),
    waiting: WaitingAnswer.nullable(),
    standing: StandingAnswer,
    /** Pieces of evidence that the caller may see. */
    evidence: z.int().min(0),
    createdAt: time,
    rev: revision,
  })
  .meta({ id: 'ListedClaim' })
export type ListedClaimAnswer = z.infer<typeof ListedClaimAnswer>

export const ListClaims = contract({
  method: 'GET',
  path: '/claims',
  name: 'listClaims',
  summary:
    'The claims of the house: searched (`q`), by the key of the rating that stands, by speaker, article and state.',
  scope: 'read',
  params: Nothing,
  query: ListClaimsInput.extend(Page.shape),
  body: null,
  answer: listOf(ListedClaimAnswer),
  status: 200,
})

export const ReadClaim = contract({
  method: 'GET',
  path: '/claims/{id}',
  name: 'readClaim',
  summary: 'A claim with its occurrences, assessments, decision, evidence, and how far it is.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: ClaimAnswer,
  status: 200,
})

export const ChangeClaim = contract({
  method: 'PATCH',
  path: '/claims/{id}',
  name: 'changeClaim',
  summary: 'Changes what a claim states, or who said it, when and where; absent fields stay.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: ChangeClaimInput.omit({ id: true }),
  answer: ClaimAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const SetClaimState = contract({
  method: 'PUT',
  path: '/claims/{id}/state',
  name: 'setClaimState',
  summary: 'Says on whom the claim waits and until when, or (null) that it waits no more.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: SetWaiting.omit({ id: true }),
  answer: ClaimAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const MergeClaim = contract({
  method: 'POST',
  path: '/claims/{id}/merge',
  name: 'mergeClaim',
  summary:
    'Makes this claim one with another of its article (`into`), to which everything of it moves; answers that one.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: MergeClaimInput.omit({ id: true }),
  answer: ClaimAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const UnmergeClaim = contract({
  method: 'POST',
  path: '/claims/{id}/unmerge',
  name: 'unmergeClaim',
  summary: 'Takes the merge of this claim back; refused once somebody has judged the two as one.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: null,
  answer: ClaimAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const CreateCounterpart = contract({
  method: 'POST',
  path: '/claims/{id}/counterpart',
  name: 'createCounterpart',
  summary:
    'Makes a second claim on the words of a span of this one: one is then that somebody said it, the other that it is so.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: SplitSaid.omit({ id: true, newClaimId: true, newAnnotationId: true }),
  answer: ClaimAnswer,
  status: 201,
  refusals: ['conflict'],
})

/** A claim of another article that says the same, or nearly, or that somebody linked with it. */
export const RepeatAnswer = z
  .strictObject({
    id: objectId,
    article: z.strictObject({ id: objectId, title: z.string() }),
    statement: z.string(),
    speaker: z.string().nullable(),
    /** 1 for the same words in the same order. */
    similarity: z.number(),
    otherFigures: z.boolean(),
    link: z.strictObject({ id: objectId, by: PersonRef, at: time }).nullable(),
    state: z.enum(WORK_STATES),
    /** The decision first, then the newest; `reusable`: the scale of this claim's article can say it. */
    verdicts: z.array(
      z.strictObject({
        id: objectId,
        kind: z.enum(['assessment', 'decision']),
        person: PersonRef,
        rating: z.string().nullable(),
        conclusion: z.string().nullable(),
        at: time,
        stale: z.boolean(),
        reusable: z.boolean(),
      }),
    ),
    sources: z.array(
      z.strictObject({
        evidenceId: objectId,
        title: z.string().nullable(),
        stance: z.enum(STANCES),
        locator: z.string(),
        confidential: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Repeat' })
export type RepeatAnswer = z.infer<typeof RepeatAnswer>

export const ListRepeats = contract({
  method: 'GET',
  path: '/claims/{id}/repeats',
  name: 'listRepeats',
  summary: 'Claims of other articles that say the same, or nearly, or are linked: their verdicts and sources.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: listOf(RepeatAnswer),
  status: 200,
})

const OtherClaim = z.strictObject({ other: objectId })

export const LinkClaims = contract({
  method: 'PUT',
  path: '/claims/{id}/links',
  name: 'linkClaims',
  summary: 'Notes that two claims of different articles say the same. Neither changes.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: OtherClaim,
  answer: null,
  status: 204,
})

export const UnlinkClaims = contract({
  method: 'DELETE',
  path: '/claims/{id}/links',
  name: 'unlinkClaims',
  summary: 'Takes the note away that two claims say the same.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: OtherClaim,
  answer: null,
  status: 204,
})

export const ReuseCheck = contract({
  method: 'POST',
  path: '/claims/{id}/reuse',
  name: 'reuseCheck',
  summary: 'Takes over sources, and a verdict as a new one of the caller, from a claim of another article.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: z.strictObject({
    /** The claim of the other article. */
    from: objectId,
    /** One of its verdicts, by id; absent, only sources are taken over. */
    verdict: objectId.optional(),
    /** Which of its evidence; absent, all that the caller sees. */
    evidence: z.array(objectId).max(500).optional(),
    /** A line before the reasons that says where they came from; absent, one in English. */
    origin: requiredText().optional(),
    /** Version of the caller's own assessment of this claim, where there is one. */
    rev: revision.nullable().optional(),
  }),
  answer: ClaimAnswer,
  status: 200,
  refusals: ['conflict'],
})
