import * as z from 'zod'
import { objectId, offset, revision } from '../text/typed-text'
import { contract } from './contract'
import { ById, Nothing, PersonRef, time } from './shapes'

const bounds = { start: offset, end: offset }

/** One sentence of the ledger; its number is its place in the list, counted from 0. */
const SentenceAnswer = z
  .strictObject({
    ...bounds,
    text: z.string(),
    state: z.enum(['accounted', 'partly', 'open', 'excluded']),
    /** Runs of words that nothing accounts for yet. */
    uncovered: z.array(z.strictObject(bounds)),
    /** Who pressed "rest is clear" on it; null when nobody did. */
    clearedBy: PersonRef.extend({ at: time }).nullable(),
    claimIds: z.array(objectId),
  })
  .meta({ id: 'Sentence' })

const SectionAnswer = z
  .strictObject({
    ...bounds,
    /** Words of its heading; empty before the first heading. */
    title: z.string(),
    sentences: z.int(),
    accounted: z.int(),
    words: z.int(),
    wordsAccounted: z.int(),
  })
  .meta({ id: 'Section' })

export const LedgerAnswer = z
  .strictObject({
    /** The revision that the offsets count in. */
    revisionId: objectId,
    sentences: z.array(SentenceAnswer),
    sections: z.array(SectionAnswer),
  })
  .meta({ id: 'Ledger' })
export type LedgerAnswer = z.infer<typeof LedgerAnswer>

export const ReadCoverage = contract({
  method: 'GET',
  path: '/articles/{id}/coverage',
  name: 'readCoverage',
  summary: 'The ledger: every sentence, how far it is accounted for, and by what.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: LedgerAnswer,
  status: 200,
})

const BySentence = z.strictObject({ id: objectId, n: z.coerce.number().int().min(0).max(10_000_000) })

export const ClearanceAnswer = z
  .strictObject({ id: objectId, articleId: objectId, sentence: z.int(), by: PersonRef, at: time, rev: revision })
  .meta({ id: 'Clearance' })
export type ClearanceAnswer = z.infer<typeof ClearanceAnswer>

export const ClearRest = contract({
  method: 'POST',
  path: '/articles/{id}/sentences/{n}/clear',
  name: 'clearSentence',
  summary: 'Says that the rest of a sentence is clear, in the name of the caller.',
  scope: 'check',
  params: BySentence,
  query: Nothing,
  body: null,
  answer: ClearanceAnswer,
  status: 201,
})

export const TakeClearanceBack = contract({
  method: 'DELETE',
  path: '/articles/{id}/sentences/{n}/clear',
  name: 'unclearSentence',
  summary: 'Takes "rest is clear" back, whoever said it.',
  scope: 'check',
  // The sentence is named by its number, so its text is looked at.
  besides: ['read'],
  params: BySentence,
  query: Nothing,
  body: z.strictObject({ rev: revision.optional() }),
  answer: null,
  status: 204,
  refusals: ['conflict'],
})

export const COVERAGE_CONTRACTS = [ReadCoverage, ClearRest, TakeClearanceBack]
