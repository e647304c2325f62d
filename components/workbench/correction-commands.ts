import type { CorrectionState, Severity } from '@/domain/annotation/annotation'
import { askedCorrection } from '@/domain/scale/asked-correction'
import type { AnnotationObject } from '@/domain/workbench/objects'
import { assessmentOf } from './claim-commands'
import type { CommandDraft } from './command'
import type { TextRange, WorkbenchState } from './workbench-store'

/** The corrections that belong to a claim, in the order they were made. */
export function correctionsOf({ objects }: WorkbenchState, claimId: string): AnnotationObject[] {
  return [...objects.annotation.values()]
    .filter((one) => one.purpose === 'correction' && one.claimId === claimId && !one.isProposal)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** How grave a correction this person's own verdict on a claim asks for; null when it asks for none. */
export function severityAsked(state: WorkbenchState, claimId: string): Severity | null {
  const ratingId = assessmentOf(state, claimId, state.me.id)?.ratingId
  return askedCorrection(state.scale, state.scale.ratings.find(({ id }) => id === ratingId) ?? null)
}

/** Whether this person's verdict asks for a correction that nobody has written. */
export function isCorrectionAsked(state: WorkbenchState, claimId: string): boolean {
  return severityAsked(state, claimId) !== null && correctionsOf(state, claimId).length === 0
}

/**
 * The claim that words to be corrected belong to: the active one where they meet it, otherwise the shortest
 * claim they lie in or hold.
 */
export function claimUnder({ objects, activeId }: WorkbenchState, { start, end }: TextRange): string | null {
  let found: { readonly id: string; readonly length: number } | null = null
  for (const one of objects.annotation.values()) {
    if (one.purpose !== 'claim' || one.isProposal || one.claimId === null) continue
    if (one.start === null || one.end === null || one.start >= end || one.end <= start) continue
    if (one.id === activeId) return one.claimId
    const isNested = (one.start <= start && one.end >= end) || (one.start >= start && one.end <= end)
    const length = one.end - one.start
    if (isNested && (found === null || length < found.length)) found = { id: one.claimId, length }
  }
  return found?.id ?? null
}

/** Accepts a correction, lets the words stand (which says why), notes it as entered, or takes a decision back. */
export function decideCorrection(
  state: WorkbenchState,
  id: string,
  correctionState: CorrectionState,
  reason: string | null = null,
): CommandDraft | null {
  const annotation = state.objects.annotation.get(id)
  if (!annotation?.correctionState) return null
  const { correctionState: stateBefore, correctionStateReason: reasonBefore } = annotation
  const fields = { correctionState, correctionStateReason: reason }
  const correctionStateBy = correctionState === 'proposed' ? null : state.me.id
  return {
    name: 'changeAnnotation',
    target: { kind: 'annotation', id },
    input: { id, ...fields },
    before: { correctionState: stateBefore, correctionStateReason: reasonBefore },
    patches: [{ kind: 'annotation', id, op: 'merge', fields: { ...fields, correctionStateBy } }],
    undo: (now) => decideCorrection(now, id, stateBefore, reasonBefore),
  }
}
