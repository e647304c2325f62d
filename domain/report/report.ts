import * as z from 'zod'
import { CORRECTION_STATES, NO_CHECK_REASONS, SEVERITIES } from '../annotation/annotation'
import { ARTICLE_STATUSES, DIRECTIONS, WORKING } from '../article/article'
import { ASPECTS, CLAIM_TYPES, WORK_STATES } from '../claim/claim'
import { ANSWER_TYPES, MEDIA, STANCES } from '../evidence/evidence'
import { RATING_COLOURS, RATING_ICONS, SCALE_KINDS } from '../scale/scale'
import { SOURCE_KINDS } from '../source/source'
import { SETTLE_RULES } from '../workbench/objects'
import { ReportDocument } from './report-document'
import { ReportReasons } from './report-reasons'

/*
 * The report: one value, from which the preview and every export draw. Offsets are UTF-16 units into
 * `revision.text`, times are UTC. Nothing is left to redact for a renderer: what must not leave is not
 * in the value, and `included` records what was chosen to leave.
 */
export const REPORT_SCHEMA = 'tickmark-report/1'

const offset = z.int().min(0)
const count = z.int().min(0)
const number = z.int().min(1)

/** A verdict as the reader meets it: a rating of the scale by its key, or a sentence. */
export const ReportVerdict = z.strictObject({
  rating: z.string().nullable(),
  /** The rating's label, or the conclusion sentence. */
  label: z.string(),
})

export const ReportSource = z.strictObject({
  title: z.string(),
  kind: z.enum(SOURCE_KINDS),
  url: z.string().nullable(),
  archiveUrl: z.string().nullable(),
  /** When the archived copy was made, as it was typed. */
  archivedAt: z.string().nullable(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedAt: z.string().nullable(),
  accessedAt: z.string().nullable(),
  isConfidential: z.boolean(),
})

/** One piece of evidence under its number in the claim: what reasons cite as [1]. */
export const ReportEvidence = z.strictObject({
  number,
  stance: z.enum(STANCES),
  quote: z.string(),
  locator: z.string(),
  isPrimary: z.boolean().nullable(),
  /** What is asked of the claim, and what this source answers; null where the desk does not work so. */
  question: z.string().nullable(),
  answer: z.string().nullable(),
  answerType: z.enum(ANSWER_TYPES).nullable(),
  /** Why a yes or a no is the answer. */
  explanation: z.string().nullable(),
  medium: z.enum(MEDIA).nullable(),
  /** A checker's working note; only when internal matter was included. */
  note: z.string().nullable(),
  /** Null only when a question could not be answered from any source. */
  source: ReportSource.nullable(),
})

/** One person's assessment, with the wording it judged. */
export const ReportAssessment = z.strictObject({
  author: z.string(),
  at: z.string(),
  verdict: ReportVerdict.nullable(),
  reasons: ReportReasons,
  confidence: z.number().nullable(),
  judgedStatement: z.string(),
  isStale: z.boolean(),
})

export const ReportDecision = z.strictObject({
  by: z.string(),
  at: z.string(),
  verdict: ReportVerdict,
  reason: ReportReasons,
  isStale: z.boolean(),
})

export const ReportOccurrence = z.strictObject({ start: offset, end: offset, quote: z.string(), isMoved: z.boolean() })

export const ReportStanding = z.strictObject({
  state: z.enum(WORK_STATES),
  verdict: ReportVerdict.nullable(),
  basis: z.enum(['decision', 'assessment', 'agreement']).nullable(),
  isStale: z.boolean(),
  /** Whose verdict it is: the decider, or those who gave it. */
  people: z.array(z.string()),
  /** When the verdict was given, or the last of several. */
  at: z.string().nullable(),
})

export const ReportClaim = z.strictObject({
  number,
  id: z.string(),
  /** Where it is opened at the desk, by those who may. */
  link: z.string(),
  statement: z.string(),
  speaker: z.string().nullable(),
  claimDate: z.string().nullable(),
  firstAppearanceUrl: z.string().nullable(),
  types: z.array(z.enum(CLAIM_TYPES)),
  /** Who reported what the speaker said. */
  reportingSource: z.string().nullable(),
  /** ISO 3166. */
  locationIso: z.string().nullable(),
  /** The words in an image or recording. */
  transcription: z.string().nullable(),
  whyChecked: z.string().nullable(),
  /** Where two claims stand on the same words: whether this is that it was said, or that it is so. */
  aspect: z.enum(ASPECTS).nullable(),
  /** Number of the other of these two. */
  counterpart: number.nullable(),
  /** Who marked it first, and when. */
  by: z.string(),
  createdAt: z.string(),
  occurrences: z.array(ReportOccurrence),
  /** Quotes that no longer stand in the text. */
  unanchored: z.array(z.string()),
  standing: ReportStanding,
  assessments: z.array(ReportAssessment),
  decision: ReportDecision.nullable(),
  evidence: z.array(ReportEvidence),
})

const placed = {
  id: z.string(),
  /** Where it is opened at the desk, by those who may. */
  link: z.string(),
  start: offset.nullable(),
  end: offset.nullable(),
  quote: z.string(),
  by: z.string(),
  createdAt: z.string(),
}

export const ReportCorrection = z.strictObject({
  number,
  ...placed,
  replacement: z.string(),
  why: z.string(),
  severity: z.enum(SEVERITIES).nullable(),
  isLegal: z.boolean(),
  state: z.enum(CORRECTION_STATES),
  /** Who decided so, and why; both null while it is only proposed. */
  stateBy: z.string().nullable(),
  stateReason: z.string().nullable(),
  /** Number of the claim it belongs to. */
  claim: number.nullable(),
})
export const ReportNoCheck = z.strictObject({ ...placed, reason: z.enum(NO_CHECK_REASONS) })
export const ReportExclusion = z.strictObject(placed)

export const ReportThread = z.strictObject({
  id: z.string(),
  /** The claim it is about, by number, or the passage; both null when it is about the article. */
  claim: number.nullable(),
  quote: z.string().nullable(),
  start: offset.nullable(),
  end: offset.nullable(),
  isResolved: z.boolean(),
  comments: z.array(z.strictObject({ author: z.string(), at: z.string(), body: z.string() })),
})

export const ReportRating = z.strictObject({
  key: z.string(),
  label: z.string(),
  shortLabel: z.string(),
  colour: z.enum(RATING_COLOURS),
  icon: z.enum(RATING_ICONS),
  meaning: z.string(),
  rank: z.int().nullable(),
  isRetired: z.boolean(),
})

/** Everything a report says; see the head of this file. */
export const Report = z.strictObject({
  schema: z.literal(REPORT_SCHEMA),
  house: z.string(),
  generated: z.strictObject({ at: z.string(), by: z.string() }),
  /** What was chosen to leave the house: discussions, and confidential sources with working notes. */
  included: z.strictObject({ discussions: z.boolean(), internal: z.boolean() }),
  article: z.strictObject({
    id: z.string(),
    title: z.string(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    publishedAt: z.string().nullable(),
    language: z.string(),
    direction: z.enum(DIRECTIONS),
    working: z.enum(WORKING),
    status: z.enum(ARTICLE_STATUSES),
  }),
  revision: z.strictObject({
    id: z.string(),
    number,
    sha256: z.string(),
    createdAt: z.string(),
    document: ReportDocument,
    text: z.string(),
  }),
  scale: z.strictObject({
    name: z.string(),
    kind: z.enum(SCALE_KINDS),
    version: number,
    ratings: z.array(ReportRating),
  }),
  /** Who may settle a verdict in this house. */
  settling: z.strictObject({ rule: z.enum(SETTLE_RULES), quorum: count }),
  coverage: z.strictObject({
    sentences: count,
    sentencesAccounted: count,
    words: count,
    wordsAccounted: count,
    wordsExcluded: count,
  }),
  /** Number of claims in each work state. */
  states: z.record(z.enum(WORK_STATES), count),
  claims: z.array(ReportClaim),
  corrections: z.array(ReportCorrection),
  noChecks: z.array(ReportNoCheck),
  exclusions: z.array(ReportExclusion),
  /** Proposals of a machine that nobody has answered; they count for nothing in this report. */
  proposals: count,
  /** Everyone who marked, judged, decided, cited or cleared something, by name. */
  people: z.array(z.string()),
  /** Null unless discussions were included. */
  discussions: z.array(ReportThread).nullable(),
})

export type Report = z.infer<typeof Report>
export type ReportVerdict = z.infer<typeof ReportVerdict>
export type ReportSource = z.infer<typeof ReportSource>
export type ReportEvidence = z.infer<typeof ReportEvidence>
export type ReportAssessment = z.infer<typeof ReportAssessment>
export type ReportDecision = z.infer<typeof ReportDecision>
export type ReportStanding = z.infer<typeof ReportStanding>
export type ReportClaim = z.infer<typeof ReportClaim>
export type ReportCorrection = z.infer<typeof ReportCorrection>
export type ReportThread = z.infer<typeof ReportThread>
export type ReportRating = z.infer<typeof ReportRating>
