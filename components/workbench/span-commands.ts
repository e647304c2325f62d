import type { NoCheckReason, Purpose } from '@/domain/annotation/annotation'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { type Making, newClaim, statementOf } from './annotation-commands'
import type { CommandDraft } from './command'
import type { Patch } from './object-tables'
import type { TextRange, WorkbenchState } from './workbench-store'

/** Gives an annotation other bounds in the text on the screen. */
export function resizeAnnotation(state: WorkbenchState, id: string, range: TextRange): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  if (!annotation) return null
  const { start, end } = annotation
  const fields: Partial<AnnotationObject> = {
    ...range,
    anchor: 'exact',
    quote: state.revision.text.slice(range.start, range.end),
  }
  return {
    name: 'resizeAnnotation',
    target: { kind: 'annotation', id },
    input: { id, revisionId: state.revision.id, ...range },
    before: { start, end },
    patches: [{ kind: 'annotation', id, op: 'merge', fields }],
    undo: (now) => (start === null || end === null ? null : resizeAnnotation(now, id, { start, end })),
  }
}

/** How many spans a claim has. */
function occurrencesOf(state: WorkbenchState, claimId: string): number {
  let count = 0
  for (const one of state.objects.annotation.values()) {
    if (one.purpose === 'claim' && !one.isProposal && one.claimId === claimId) count += 1
  }
  return count
}

/** What goes with a claim's last span; nothing while it has others. */
function leaving(state: WorkbenchState, { purpose, claimId }: AnnotationObject): Patch[] {
  const isLast = purpose === 'claim' && claimId !== null && occurrencesOf(state, claimId) === 1
  return isLast ? [{ kind: 'claim', id: claimId, op: 'remove' }] : []
}

/** Whether a claim has anything that would lose its place with the claim's last span. */
export function carriesWork({ objects }: WorkbenchState, claimId: string): boolean {
  const isIts = (one: { readonly claimId: string | null }) => one.claimId === claimId
  return (
    [...objects.assessment.values()].some((one) => isIts(one) && (one.ratingId || one.conclusion || one.rationale)) ||
    [...objects.decision.values(), ...objects.evidence.values(), ...objects.thread.values()].some(isIts) ||
    [...objects.annotation.values()].some((one) => isIts(one) && one.purpose === 'correction')
  )
}

/** Whether the annotation is the only span of a claim that has verdicts, sources or a discussion. */
export function holdsWork(state: WorkbenchState, { purpose, claimId }: AnnotationObject): boolean {
  return purpose === 'claim' && claimId !== null && occurrencesOf(state, claimId) === 1 && carriesWork(state, claimId)
}

/** What an undo gives back: the texts as they were. */
type Texts = Partial<Pick<AnnotationObject, 'body' | 'replacement' | 'severity' | 'isLegal'>>
export type Repurposing = { readonly purpose: Purpose; readonly reason?: NoCheckReason; readonly claimId?: string }

/** Makes an annotation one of another purpose; the server says where its texts go. */
export function changePurpose(
  state: WorkbenchState,
  id: string,
  { purpose, reason, claimId }: Repurposing,
  making: Making,
  texts: Texts = {},
): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  if (!annotation || annotation.purpose === purpose) return null
  const newClaimId = purpose === 'claim' && !claimId ? making.newId() : null
  const statement = statementOf(annotation.quote)
  const isCorrection = purpose === 'correction'
  const fields: Partial<AnnotationObject> = {
    purpose,
    claimId: claimId ?? newClaimId,
    reason: reason ?? null,
    replacement: isCorrection ? annotation.quote : null,
    severity: isCorrection ? 'factual' : null,
    isLegal: false,
    correctionState: isCorrection ? 'proposed' : null,
    ...texts,
  }
  const patches: Patch[] = [{ kind: 'annotation', id, op: 'merge', fields }, ...leaving(state, annotation)]
  if (newClaimId) {
    const claim = newClaim(newClaimId, statement, state.me.id, making.now())
    patches.push({ kind: 'claim', id: newClaimId, op: 'put', object: claim })
  }
  return {
    name: 'changePurpose',
    target: { kind: 'annotation', id },
    input: {
      id,
      purpose,
      ...(reason && { reason }),
      ...(claimId && { claimId }),
      ...(newClaimId && { newClaimId, statement }),
      ...texts,
    },
    before: { purpose: annotation.purpose, claimId: annotation.claimId },
    patches,
    undo: (now) => changePurpose(now, id, repurposingOf(annotation), making, textsOf(annotation)),
  }
}

function repurposingOf({ purpose, reason, claimId }: AnnotationObject): Repurposing {
  return { purpose, ...(reason && { reason }), ...(claimId && { claimId }) }
}

function textsOf({ purpose, body, replacement, severity, isLegal }: AnnotationObject): Texts {
  return purpose === 'correction' ? { body, replacement, ...(severity && { severity }), isLegal } : { body }
}

/**
 * "The same claim as ...": the claim's span, and others of it that go along, become occurrences of another claim,
 * and the claim goes with its last one.
 */
export function moveSpan(
  state: WorkbenchState,
  id: string,
  claimId: string,
  others: readonly string[] = [],
): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  const from = annotation?.claimId
  if (!annotation || !from || annotation.purpose !== 'claim' || from === claimId) return null
  const isLeft = occurrencesOf(state, from) > others.length + 1
  return {
    name: 'moveSpan',
    target: { kind: 'annotation', id },
    input: { id, claimId, ...(others.length > 0 && { others }) },
    before: { claimId: from },
    patches: [
      ...taken([id, ...others], claimId),
      ...(isLeft ? [] : [{ kind: 'claim', id: from, op: 'remove' } as const]),
    ],
    undo: (now) => moveSpan(now, id, from, others),
  }
}

const taken = (ids: readonly string[], claimId: string): Patch[] =>
  ids.map((id) => ({ kind: 'annotation', id, op: 'merge', fields: { claimId } }))

/** Makes one or more of several spans of a claim a claim of its own; the claim keeps at least one. */
export function splitSpan(
  state: WorkbenchState,
  id: string,
  making: Making,
  others: readonly string[] = [],
): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  const from = annotation?.claimId
  const known = state.objects.claim.get(from ?? '')
  if (!annotation || !from || !known || occurrencesOf(state, from) < others.length + 2) return null
  const newClaimId = making.newId()
  const statement = statementOf(annotation.quote)
  const { speaker, claimDate, firstAppearanceUrl, types } = known
  const fresh = newClaim(newClaimId, statement, state.me.id, making.now())
  return {
    name: 'splitSpan',
    target: { kind: 'annotation', id },
    input: { id, newClaimId, statement, ...(others.length > 0 && { others }) },
    before: { claimId: from },
    patches: [
      ...taken([id, ...others], newClaimId),
      { kind: 'claim', id: newClaimId, op: 'put', object: { ...fresh, speaker, claimDate, firstAppearanceUrl, types } },
    ],
    undo: (now) => moveSpan(now, id, from, others),
  }
}
