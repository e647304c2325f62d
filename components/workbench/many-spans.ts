import type { AnnotationObject } from '@/domain/workbench/objects'
import { deleteAnnotation, type Making } from './annotation-commands'
import type { CommandDraft } from './command'
import type { Derived } from './derived'
import { mergeClaim } from './merge-commands'
import { carriesWork, changePurpose, moveSpan, type Repurposing, splitSpan } from './span-commands'
import type { WorkbenchState } from './workbench-store'

/** What is done to several spans at once: the writes, and how many spans stay as they were, and why they do. */
export type OnMany = { readonly drafts: readonly CommandDraft[]; readonly kept: number }

type Here = { readonly state: WorkbenchState; readonly derived: Derived; readonly making: Making }

/** The selected annotations that are still there, in reading order. */
export function chosenSpans({ state, derived }: Here, ids: ReadonlySet<string>): readonly AnnotationObject[] {
  return derived.annotations(state).filter(({ id, isProposal }) => ids.has(id) && !isProposal)
}

const isClaimSpan = ({ purpose, claimId }: AnnotationObject) => purpose === 'claim' && claimId !== null

/** Whether somebody may change it: their own, or an editor anything. */
function mayChange({ me }: WorkbenchState, { createdBy }: AnnotationObject): boolean {
  return createdBy === me.id || me.role === 'editor' || me.role === 'admin'
}

/** By claim: which of its spans are among them, and whether those are all it has. */
function byClaim({ state, derived }: Here, spans: readonly AnnotationObject[]) {
  const groups = Map.groupBy(spans.filter(isClaimSpan), ({ claimId }) => claimId as string)
  return [...groups].map(([claimId, its]) => ({
    claimId,
    spans: its,
    isAll: derived.spansOf(state, claimId).length === its.length,
  }))
}

const outcome = (drafts: readonly (CommandDraft | null)[], among: number, done: number): OnMany => ({
  drafts: drafts.filter((draft) => draft !== null),
  kept: among - done,
})

/** Another purpose for all; a claim that would lose its verdicts or sources with its last span keeps its spans. */
export function repurposeAll(here: Here, spans: readonly AnnotationObject[], to: Repurposing): OnMany {
  const { state, making } = here
  const held = new Set(
    byClaim(here, spans).flatMap(({ claimId, isAll }) => (isAll && carriesWork(state, claimId) ? claimId : [])),
  )
  const others = spans.filter(({ purpose }) => purpose !== to.purpose)
  const free = others.filter((one) => mayChange(state, one) && !(isClaimSpan(one) && held.has(one.claimId as string)))
  return outcome(
    free.map(({ id }) => changePurpose(state, id, to, making)),
    others.length,
    free.length,
  )
}

/** All become occurrences of one claim: whole claims are merged with what they have, single spans go over, the rest is marked so. */
export function joinAll(here: Here, spans: readonly AnnotationObject[], into: string): OnMany {
  const { state, making } = here
  const others = spans.filter((one) => one.claimId !== into || one.purpose !== 'claim')
  const mine = others.filter((one) => mayChange(state, one))
  // Merges last: what comes after one would keep it from being parted exactly.
  const drafts = byClaim(here, mine).map(({ claimId, spans: its, isAll }) => {
    if (isAll && carriesWork(state, claimId)) return mergeClaim(state, claimId, into)
    const [first = '', ...along] = its.map(({ id }) => id)
    return moveSpan(state, first, into, along)
  })
  const marked = mine
    .filter((one) => !isClaimSpan(one))
    .map(({ id }) => changePurpose(state, id, { purpose: 'claim', claimId: into }, making))
  const isMerge = (draft: CommandDraft | null) => draft?.name === 'mergeClaim'
  const inOrder = [...marked, ...drafts.filter((one) => !isMerge(one)), ...drafts.filter(isMerge)]
  return outcome(inOrder, others.length, mine.length)
}

/** The claim whose spans these are, when they can leave it together. */
export function claimToSplit(here: Here, spans: readonly AnnotationObject[]): string | null {
  const [only, ...more] = byClaim(here, spans)
  return only && more.length === 0 && only.spans.length === spans.length && !only.isAll ? only.claimId : null
}

/** Spans of one claim leave it together, as a claim of their own. */
export function splitAll({ state, making }: Here, spans: readonly AnnotationObject[]): OnMany {
  const [first = '', ...along] = spans.map(({ id }) => id)
  return outcome([splitSpan(state, first, making, along)], spans.length, spans.length)
}

export function deleteAll({ state }: Here, spans: readonly AnnotationObject[]): OnMany {
  const mine = spans.filter((one) => mayChange(state, one))
  return outcome(
    mine.map(({ id }) => deleteAnnotation(state, id)),
    spans.length,
    mine.length,
  )
}
