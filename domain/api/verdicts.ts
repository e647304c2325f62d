import * as z from 'zod'
import { MAX_RATING_KEY } from '../scale/rating-key'
import { MAX_LINE, objectId, revision, typedText } from '../text/typed-text'
import { contract } from './contract'
import { ById, Nothing, PersonRef, Seen, time } from './shapes'

/** A rating by its lasting key on the scale of the claim's article, or a concluding sentence; null for none. */
const said = { rating: z.string().nullable(), conclusion: z.string().nullable() }

/** What was concluded. */
export const VerdictAnswer = z.strictObject(said).meta({ id: 'Verdict' })

/** One person's verdict on a claim; without rating and conclusion it is reasons only. */
export const AssessmentAnswer = z
  .strictObject({
    id: objectId,
    person: PersonRef,
    ...said,
    confidence: z.number().nullable(),
    /** Markdown; citations are `[@evidenceId]`. */
    rationale: z.string(),
    /** The statement that was judged, word for word. */
    judgedStatement: z.string(),
    /** Statement, quoted text or evidence have changed since. */
    stale: z.boolean(),
    assessedAt: time,
    rev: revision,
  })
  .meta({ id: 'Assessment' })
export type AssessmentAnswer = z.infer<typeof AssessmentAnswer>

/** The settled verdict of a claim. */
export const DecisionAnswer = z
  .strictObject({
    id: objectId,
    person: PersonRef,
    ...said,
    reason: z.string(),
    stale: z.boolean(),
    decidedAt: time,
    rev: revision,
  })
  .meta({ id: 'Decision' })
export type DecisionAnswer = z.infer<typeof DecisionAnswer>

const verdict = {
  rating: z.string().max(MAX_RATING_KEY, { error: 'tooLong' }).nullable().optional(),
  conclusion: typedText(MAX_LINE).nullable().optional(),
  /** Required once there is one. */
  rev: revision.optional(),
}

export const SetAssessment = contract({
  method: 'PUT',
  path: '/claims/{id}/assessment',
  name: 'setAssessment',
  summary: 'The caller’s own verdict on a claim: a rating by its key, or a conclusion; absent fields stay.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: z.strictObject({
    ...verdict,
    confidence: z.number().min(0).max(1).nullable().optional(),
    rationale: typedText().optional(),
  }),
  answer: AssessmentAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const ConfirmAssessment = contract({
  method: 'POST',
  path: '/claims/{id}/assessment/confirm',
  name: 'confirmAssessment',
  summary: 'The caller’s verdict still holds, though statement, text or evidence changed after it.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: Seen,
  answer: AssessmentAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const SetDecision = contract({
  method: 'PUT',
  path: '/claims/{id}/decision',
  name: 'setDecision',
  summary: 'Settles a claim in the name of the house; the assessments stay on record.',
  scope: 'edit',
  params: ById,
  query: Nothing,
  body: z.strictObject({ ...verdict, reason: typedText().optional() }),
  answer: DecisionAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const DeleteDecision = contract({
  method: 'DELETE',
  path: '/claims/{id}/decision',
  name: 'deleteDecision',
  summary: 'Takes the decision back; the assessments speak again.',
  scope: 'edit',
  params: ById,
  query: Nothing,
  body: Seen,
  answer: null,
  status: 204,
  refusals: ['conflict'],
})
