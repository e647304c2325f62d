import * as z from 'zod'
import { ANSWER_TYPES, MEDIA, STANCES } from '../evidence/evidence'
import { ChangeEvidence as ChangeEvidenceInput, CiteSource } from '../evidence/inputs'
import { objectId, revision } from '../text/typed-text'
import { contract } from './contract'
import { ById, Nothing, PersonRef, Seen } from './shapes'
import { SourceAnswer, SourceBody } from './sources'

/** How a source bears on a claim. */
export const EvidenceAnswer = z
  .strictObject({
    id: objectId,
    claimId: objectId,
    /** Null only where the question is Unanswerable. */
    source: SourceAnswer.nullable(),
    stance: z.enum(STANCES),
    quote: z.string(),
    locator: z.string(),
    /** For this claim; null while nobody has said. */
    primary: z.boolean().nullable(),
    question: z.string().nullable(),
    answer: z.string().nullable(),
    answerType: z.enum(ANSWER_TYPES).nullable(),
    medium: z.enum(MEDIA).nullable(),
    explanation: z.string().nullable(),
    note: z.string(),
    position: z.int().min(0),
    createdBy: PersonRef,
    rev: revision,
  })
  .meta({ id: 'Evidence' })
export type EvidenceAnswer = z.infer<typeof EvidenceAnswer>

const primary = z.boolean().nullable().optional()

export const CreateEvidence = contract({
  method: 'POST',
  path: '/claims/{id}/evidence',
  name: 'createEvidence',
  summary: 'Cites a source for a claim: a known one by `sourceId`, or a new `source`.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: CiteSource.omit({ id: true, claimId: true, isPrimary: true, source: true }).extend({
    primary,
    source: SourceBody.optional(),
  }),
  answer: EvidenceAnswer,
  status: 201,
})

export const ReadEvidence = contract({
  method: 'GET',
  path: '/evidence/{id}',
  name: 'readEvidence',
  summary: 'One piece of evidence with its source.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: EvidenceAnswer,
  status: 200,
})

export const ChangeEvidence = contract({
  method: 'PATCH',
  path: '/evidence/{id}',
  name: 'changeEvidence',
  summary: 'Changes how a source bears on its claim; absent fields stay.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: ChangeEvidenceInput.omit({ id: true, isPrimary: true }).extend({ primary }),
  answer: EvidenceAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const DeleteEvidence = contract({
  method: 'DELETE',
  path: '/evidence/{id}',
  name: 'deleteEvidence',
  summary: 'Takes a citation away, undoably; the source stays known.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: Seen,
  answer: null,
  status: 204,
  refusals: ['conflict'],
})

export const RestoreEvidence = contract({
  method: 'POST',
  path: '/evidence/{id}/restore',
  name: 'restoreEvidence',
  summary: 'Brings a deleted citation back.',
  scope: 'check',
  params: ById,
  query: Nothing,
  body: null,
  answer: EvidenceAnswer,
  status: 200,
})
