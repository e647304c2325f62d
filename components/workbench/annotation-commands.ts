import type { NoCheckReason, Purpose } from '@/domain/annotation/annotation'
import type { AnnotationObject, ClaimObject, ClearanceObject } from '@/domain/workbench/objects'
import type { CommandDraft, Fields } from './command'
import type { Patch } from './object-tables'
import type { TextRange, WorkbenchState } from './workbench-store'

/** Where new ids and the time come from. */
export type Making = { readonly newId: () => string; readonly now: () => string }

/** The longest statement the house takes, in UTF-16 units. */
const MAX_STATEMENT = 2_000

export type Marking = {
  readonly purpose: Purpose
  readonly reason?: NoCheckReason
  readonly claimId?: string
  /** The identity of the new annotation, where it is known before. */
  readonly id?: string
  /** What a correction says from the start; otherwise it repeats the words, to be written over. */
  readonly correction?: Partial<CorrectionText>
}

/** What a correction says. */
export type CorrectionText = Pick<AnnotationObject, 'body' | 'replacement' | 'severity' | 'isLegal'>

/** A claim's statement as it is prefilled: the words of the article on one line, as long as a line may be. */
export function statementOf(quote: string): string {
  const cut = quote.replace(/\s+/gu, ' ').trim().slice(0, MAX_STATEMENT)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** Marks a range; answers the draft and the new annotation's id. */
export function markSpan(state: WorkbenchState, range: TextRange, marking: Marking, making: Making) {
  const id = marking.id ?? making.newId()
  const quote = state.revision.text.slice(range.start, range.end)
  const newClaimId = marking.purpose === 'claim' && !marking.claimId ? making.newId() : null
  const claimId = marking.claimId ?? newClaimId
  const createdAt = making.now()
  const correction: Partial<CorrectionText> | null =
    marking.purpose === 'correction' ? { replacement: quote, severity: 'factual', ...marking.correction } : null
  const annotation: AnnotationObject = {
    id,
    rev: 0,
    purpose: marking.purpose,
    isProposal: false,
    ...range,
    anchor: 'exact',
    quote,
    claimId,
    reason: marking.reason ?? null,
    body: null,
    replacement: null,
    severity: null,
    isLegal: false,
    ...correction,
    correctionState: marking.purpose === 'correction' ? 'proposed' : null,
    correctionStateBy: null,
    correctionStateReason: null,
    createdBy: state.me.id,
    createdAt,
  }
  const patches: Patch[] = [{ kind: 'annotation', id, op: 'put', object: annotation }]
  if (newClaimId) {
    const claim = newClaim(newClaimId, statementOf(quote), state.me.id, createdAt)
    patches.push({ kind: 'claim', id: newClaimId, op: 'put', object: claim })
  }
  const draft: CommandDraft = {
    name: 'markSpan',
    target: null,
    input: {
      id,
      articleId: state.articleId,
      revisionId: state.revision.id,
      ...range,
      purpose: marking.purpose,
      ...(marking.claimId && { claimId: marking.claimId }),
      ...(newClaimId && { newClaimId, statement: statementOf(quote) }),
      ...(marking.reason && { reason: marking.reason }),
      ...correction,
    },
    patches,
    undo: (now) => deleteAnnotation(now, id),
  }
  return { id, draft }
}

/** A claim as it begins. */
export function newClaim(id: string, statement: string, createdBy: string, createdAt: string): ClaimObject {
  return {
    id,
    rev: 0,
    statement,
    speaker: null,
    claimDate: null,
    firstAppearanceUrl: null,
    types: [],
    reportingSource: null,
    locationIso: null,
    transcription: null,
    whyChecked: null,
    aspect: null,
    counterpartId: null,
    waitingOn: null,
    waitingSince: null,
    waitingDue: null,
    basis: 1,
    merged: [],
    createdBy,
    createdAt,
  }
}

/** Deletes an annotation; undone by restoring the very same one. */
export function deleteAnnotation(state: WorkbenchState, id: string): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  if (!annotation) return null
  const { body, replacement, reason, start, end } = annotation
  return {
    name: 'deleteAnnotation',
    target: { kind: 'annotation', id },
    input: { id },
    before: { body, replacement, reason, start, end },
    patches: [{ kind: 'annotation', id, op: 'remove' }],
    undo: () => restoreAnnotation(annotation, state.objects.claim.get(annotation.claimId ?? '')),
  }
}

/** Brings an annotation back, and the claim that went with its last span. */
export function restoreAnnotation(annotation: AnnotationObject, claim?: ClaimObject): CommandDraft {
  const patches: Patch[] = [{ kind: 'annotation', id: annotation.id, op: 'put', object: annotation }]
  if (claim) patches.push({ kind: 'claim', id: claim.id, op: 'put', object: claim })
  return { name: 'restoreAnnotation', target: null, input: { id: annotation.id }, patches }
}

/** Changes what an annotation says of itself; `typed` is what the person began from. */
export function changeAnnotation(
  state: WorkbenchState,
  id: string,
  fields: Partial<
    Pick<AnnotationObject, 'reason' | 'body' | 'replacement' | 'severity' | 'isLegal' | 'correctionState'>
  >,
  typed?: { readonly before: Fields; readonly rev: number | null },
): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  if (!annotation) return null
  const before = Object.fromEntries(
    Object.keys(fields).map((field) => [field, (annotation as unknown as Fields)[field]]),
  )
  return {
    name: 'changeAnnotation',
    target: { kind: 'annotation', id },
    input: { id, ...fields },
    before: typed?.before ?? before,
    rev: typed?.rev,
    patches: [{ kind: 'annotation', id, op: 'merge', fields }],
    undo: (now) => changeAnnotation(now, id, before),
  }
}

export function acceptProposals(state: WorkbenchState, ids: readonly string[]): CommandDraft {
  const createdBy = state.me.id
  return {
    name: 'acceptProposals',
    target: null,
    input: { ids },
    patches: ids.map((id) => ({ kind: 'annotation', id, op: 'merge', fields: { isProposal: false, createdBy } })),
  }
}

/** Who said that the rest of a sentence is clear; undefined when nobody did. */
export function clearanceOf({ clearance }: WorkbenchState['objects'], sentence: number): ClearanceObject | undefined {
  for (const one of clearance.values()) if (one.sentence === sentence) return one
  return undefined
}

/** "The rest of this sentence is clear", by the name of whoever presses it; pressed again it is taken back. */
export function toggleClearance(state: WorkbenchState, sentence: number, making: Making): CommandDraft {
  const cleared = clearanceOf(state.objects, sentence)
  if (cleared) return unclearSentence(cleared)
  const id = making.newId()
  const object: ClearanceObject = { id, rev: 0, sentence, userId: state.me.id, clearedAt: making.now() }
  return {
    name: 'clearSentence',
    target: null,
    input: { id, articleId: state.articleId, revisionId: state.revision.id, sentence },
    patches: [{ kind: 'clearance', id, op: 'put', object }],
    undo: (now) => {
      const still = now.objects.clearance.get(id)
      return still ? unclearSentence(still) : null
    },
  }
}

function unclearSentence({ id }: ClearanceObject): CommandDraft {
  return {
    name: 'unclearSentence',
    target: { kind: 'clearance', id },
    input: { id },
    patches: [{ kind: 'clearance', id, op: 'remove' }],
  }
}
