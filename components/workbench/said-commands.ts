import { type Aspect, otherAspect } from '@/domain/claim/claim'
import { aspectOfFirst, fitted, quotedWords, typesOfAspect } from '@/domain/claim/said'
import type { AnnotationObject, ClaimObject } from '@/domain/workbench/objects'
import { deleteAnnotation, type Making, newClaim } from './annotation-commands'
import { changeClaim } from './claim-commands'
import type { CommandDraft } from './command'
import type { WorkbenchState } from './workbench-store'

/** The other of two claims on the same words; null when there is none. */
export function counterpartOf({ objects }: WorkbenchState, claimId: string): ClaimObject | null {
  return objects.claim.get(objects.claim.get(claimId)?.counterpartId ?? '') ?? null
}

/** The span of a claim that stands on the same words as another span; null when it has none there. */
export function spanOnSameWords({ objects }: WorkbenchState, claimId: string, on: AnnotationObject): string | null {
  for (const one of objects.annotation.values()) {
    if (one.claimId === claimId && one.purpose === 'claim' && one.start === on.start && one.end === on.end)
      return one.id
  }
  return null
}

/** Puts who said what into words: the statement that somebody said it. */
export type SayStatement = (speaker: string, words: string) => string

/**
 * Makes a second claim on the words of a claim's span: that it was said beside that it is so, or the
 * reverse where the claim is about the quotation already. Null where that cannot be.
 */
export function splitSaid(
  state: WorkbenchState,
  span: AnnotationObject,
  speaker: string,
  say: SayStatement,
  making: Making,
): { readonly claimId: string; readonly annotationId: string; readonly drafts: readonly CommandDraft[] } | null {
  const claim = state.objects.claim.get(span.claimId ?? '')
  if (!claim || span.start === null || counterpartOf(state, claim.id)) return null
  const first = aspectOfFirst({ aspect: null, types: claim.types })
  const second = otherAspect(first)
  const words = quotedWords(span.quote)
  const statement = fitted(second === 'said' ? say(speaker, words) : words)
  const [claimId, annotationId, createdAt] = [making.newId(), making.newId(), making.now()]
  const object: ClaimObject = {
    ...newClaim(claimId, statement, state.me.id, createdAt),
    ...about(claim),
    speaker,
    types: typesOfAspect(second, claim.types),
    aspect: second,
    counterpartId: claim.id,
  }
  const annotation: AnnotationObject = {
    ...span,
    id: annotationId,
    rev: 0,
    claimId,
    body: null,
    anchor: 'exact',
    createdBy: state.me.id,
    createdAt,
  }
  const draft: CommandDraft = {
    name: 'splitSaid',
    target: { kind: 'claim', id: claim.id },
    input: {
      id: claim.id,
      annotationId: span.id,
      newClaimId: claimId,
      newAnnotationId: annotationId,
      aspect: first,
      statement,
    },
    before: {},
    patches: [
      { kind: 'claim', id: claimId, op: 'put', object },
      { kind: 'annotation', id: annotationId, op: 'put', object: annotation },
      { kind: 'claim', id: claim.id, op: 'merge', fields: { aspect: first, counterpartId: claimId } },
    ],
    undo: (now) => deleteAnnotation(now, annotationId),
  }
  const named = claim.speaker?.trim() ? null : changeClaim(state, claim.id, { speaker })
  return { claimId, annotationId, drafts: named ? [named, draft] : [draft] }
}

function about({ reportingSource, claimDate, firstAppearanceUrl, locationIso }: ClaimObject): Partial<ClaimObject> {
  return { reportingSource, claimDate, firstAppearanceUrl, locationIso }
}

/** Says which of two claims on the same words this one is; the other becomes the other. */
export function turnRound(state: WorkbenchState, claimId: string, aspect: Aspect): CommandDraft | null {
  const other = counterpartOf(state, claimId)
  const draft = changeClaim(state, claimId, { aspect })
  if (!other || !draft) return null
  return {
    ...draft,
    patches: [...draft.patches, { kind: 'claim', id: other.id, op: 'merge', fields: { aspect: otherAspect(aspect) } }],
    undo: (now) => turnRound(now, claimId, otherAspect(aspect)),
  }
}
