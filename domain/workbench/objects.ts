import type { Role } from '../account/account'
import type { AnchorState, CorrectionState, NoCheckReason, Purpose, Severity } from '../annotation/annotation'
import type { ArticleStatus, Direction, Working } from '../article/article'
import type { Aspect, ClaimType } from '../claim/claim'
import type { ArticleDocument } from '../document/document'
import type { AnswerType, Medium, Stance } from '../evidence/evidence'
import type { Scale } from '../scale/scale'
import type { SourceKind } from '../source/source'
import type { SourceFile } from '../source/source-file'

/*
 * The objects of the workbench: what the client keeps in its store, what a command answers with and
 * what the event stream names. Every object is flat, carries `id` and `rev`, and refers to others by
 * id. Deleted objects are not sent; their absence is announced as a change with `object: null`.
 */

export type Person = { readonly id: string; readonly name: string }

export type ArticleObject = {
  readonly id: string
  readonly rev: number
  readonly title: string
  readonly byline: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly language: string
  readonly direction: Direction
  readonly working: Working
  readonly status: ArticleStatus
  readonly revisionId: string
  readonly scaleVersionId: string
}

/** An annotation with its place in the article's current revision. */
export type AnnotationObject = {
  readonly id: string
  readonly rev: number
  readonly purpose: Purpose
  /** A machine's proposal that no person has accepted yet; it counts for nothing until then. */
  readonly isProposal: boolean
  readonly start: number | null
  readonly end: number | null
  readonly anchor: AnchorState
  readonly quote: string
  readonly claimId: string | null
  readonly reason: NoCheckReason | null
  readonly body: string | null
  readonly replacement: string | null
  readonly severity: Severity | null
  readonly isLegal: boolean
  readonly correctionState: CorrectionState | null
  /** Who decided so; null while it is only proposed. */
  readonly correctionStateBy: string | null
  readonly correctionStateReason: string | null
  readonly createdBy: string
  readonly createdAt: string
}

export type ClaimObject = {
  readonly id: string
  readonly rev: number
  readonly statement: string
  readonly speaker: string | null
  /** As the person wrote it; any format. */
  readonly claimDate: string | null
  readonly firstAppearanceUrl: string | null
  readonly types: readonly ClaimType[]
  /** Who reported what the speaker said. */
  readonly reportingSource: string | null
  /** ISO 3166. */
  readonly locationIso: string | null
  /** The words in an image or recording. */
  readonly transcription: string | null
  readonly whyChecked: string | null
  /** Set where two claims stand on the same words. */
  readonly aspect: Aspect | null
  /** The other of these two claims; null when there is none, or it was deleted. */
  readonly counterpartId: string | null
  readonly waitingOn: string | null
  readonly waitingSince: string | null
  readonly waitingDue: string | null
  /** Grows with every change of statement, span or evidence: what an assessment was based on. */
  readonly basis: number
  /** The claims that were merged into this one, with what they stated; those that were merged into them too. */
  readonly merged: readonly { readonly id: string; readonly statement: string }[]
  readonly createdBy: string
  readonly createdAt: string
}

/** One person's verdict on one claim. Without rating and conclusion it is reasons only, no verdict. */
export type AssessmentObject = {
  readonly id: string
  readonly rev: number
  readonly claimId: string
  readonly userId: string
  readonly ratingId: string | null
  readonly conclusion: string | null
  /** Markdown; citations are `[@evidenceId]`. */
  readonly rationale: string
  readonly confidence: number | null
  /** The claim's `basis` that was judged. */
  readonly basis: number
  /** The statement that was judged, word for word. */
  readonly judgedStatement: string
  readonly assessedAt: string
}

/** The settled verdict of a claim. */
export type DecisionObject = {
  readonly id: string
  readonly rev: number
  readonly claimId: string
  readonly userId: string
  readonly ratingId: string | null
  readonly conclusion: string | null
  readonly reason: string
  readonly basis: number
  readonly decidedAt: string
}

export type EvidenceObject = {
  readonly id: string
  readonly rev: number
  readonly claimId: string
  readonly sourceId: string | null
  readonly stance: Stance
  readonly quote: string
  readonly locator: string
  readonly isPrimary: boolean | null
  readonly questionId: string | null
  /** What it answers, in words. */
  readonly question: string | null
  readonly answer: string | null
  readonly answerType: AnswerType | null
  readonly medium: Medium | null
  readonly explanation: string | null
  readonly note: string
  readonly position: number
  readonly createdBy: string
}

export type SourceObject = {
  readonly id: string
  readonly rev: number
  readonly kind: SourceKind
  readonly title: string
  readonly url: string | null
  readonly archiveUrl: string | null
  /** When the archived copy was made, as it was typed. */
  readonly archivedAt: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedAt: string | null
  readonly accessedAt: string | null
  readonly isConfidential: boolean
  /** In the order they were added; the deleted ones left out. */
  readonly files: readonly SourceFile[]
}

/** A discussion on the article (both ids null), an annotation or a claim. */
export type ThreadObject = {
  readonly id: string
  readonly rev: number
  readonly annotationId: string | null
  readonly claimId: string | null
  readonly resolvedAt: string | null
  readonly resolvedBy: string | null
}

export type CommentObject = {
  readonly id: string
  readonly rev: number
  readonly threadId: string
  readonly userId: string
  readonly body: string
  readonly createdAt: string
  readonly editedAt: string | null
}

/** "The rest of this sentence is clear", by a named person. */
export type ClearanceObject = {
  readonly id: string
  readonly rev: number
  /** Index of the sentence in the revision. */
  readonly sentence: number
  readonly userId: string
  readonly clearedAt: string
}

export type ObjectByKind = {
  article: ArticleObject
  annotation: AnnotationObject
  claim: ClaimObject
  assessment: AssessmentObject
  decision: DecisionObject
  evidence: EvidenceObject
  source: SourceObject
  thread: ThreadObject
  comment: CommentObject
  clearance: ClearanceObject
}
export const OBJECT_KINDS = [
  'article',
  'annotation',
  'claim',
  'assessment',
  'decision',
  'evidence',
  'source',
  'thread',
  'comment',
  'clearance',
] as const satisfies readonly (keyof ObjectByKind)[]
export type ObjectKind = (typeof OBJECT_KINDS)[number]

/** Names one object; what live events carry. */
export type ObjectRef = { readonly kind: ObjectKind; readonly id: string }

/** One changed object as it stands now; `null` when it is gone or no longer visible. */
export type ObjectChange = {
  [K in ObjectKind]: { readonly kind: K; readonly id: string; readonly object: ObjectByKind[K] | null }
}[ObjectKind]

/** Flat integer segmentation of a revision, computed once on the server (offsets in UTF-16 units). */
export type Segmentation = {
  /** Which segmenter and rules made it. */
  readonly version: string
  /** start0, end0, start1, end1, ... of the sentences in reading order; they never overlap. */
  readonly sentences: readonly number[]
  /** start0, end0, start1, end1, ... of the words. */
  readonly words: readonly number[]
}

export type RevisionObject = {
  readonly id: string
  readonly number: number
  readonly document: ArticleDocument
  readonly text: string
  readonly sha256: string
  readonly segmentation: Segmentation
  readonly createdAt: string
}

/** Who may settle a verdict in this house. */
export const SETTLE_RULES = ['one-checker', 'editor', 'agreement'] as const
export type SettleRule = (typeof SETTLE_RULES)[number]

/** Everything about one article, as one answer. */
export type WorkbenchSnapshot = {
  readonly article: ArticleObject
  readonly revision: RevisionObject
  readonly scale: Scale
  readonly people: readonly Person[]
  readonly settleRule: { readonly rule: SettleRule; readonly quorum: number }
  readonly annotations: readonly AnnotationObject[]
  readonly claims: readonly ClaimObject[]
  readonly assessments: readonly AssessmentObject[]
  readonly decisions: readonly DecisionObject[]
  readonly evidence: readonly EvidenceObject[]
  readonly sources: readonly SourceObject[]
  readonly threads: readonly ThreadObject[]
  readonly comments: readonly CommentObject[]
  readonly clearances: readonly ClearanceObject[]
  /** The last event the snapshot includes; the stream continues after it. */
  readonly lastEvent: number
}

/** {@link Segmentation} as stored and sent: delta-coded bounds ([gap, length, ...], domain/text/bounds). */
export type PackedSegmentation = {
  readonly version: string
  readonly sentences: readonly number[]
  readonly words: readonly number[]
}

/** The snapshot as it travels: bounds packed, the plain text left out because the document holds it. */
export type WorkbenchPayload = Omit<WorkbenchSnapshot, 'revision'> & {
  readonly revision: Omit<RevisionObject, 'text' | 'segmentation'> & { readonly segmentation: PackedSegmentation }
}

/** What the page itself carries: enough to draw the first screens before the payload arrives. */
export type WorkbenchHead = {
  readonly article: ArticleObject
  readonly scale: Scale
  readonly me: Person & { readonly role: Role }
  /** The first blocks of the article; the whole of it when `isWhole`. */
  readonly opening: ArticleDocument
  readonly isWhole: boolean
  readonly words: number
}
