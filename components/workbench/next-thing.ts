import { isOverdue } from '@/domain/claim/waiting'
import type { ClaimRow, Derived } from './derived'
import type { WorkbenchState } from './workbench-store'

/** Something that is left to do: a claim, words of a sentence, or a span that lost its place. */
export type NextThing = { readonly claimId: string } | { readonly sentence: number } | { readonly annotationId: string }

const DONE = new Set(['assessed', 'settled'])

/** Whether a claim asks for somebody's work; one that waits asks again when its day is over. */
function isLeft({ state, claim }: ClaimRow, today: string): boolean {
  if (claim.waitingOn !== null && isOverdue(claim.waitingDue, today)) return state !== 'settled'
  return state !== 'waiting' && !DONE.has(state)
}

/** How many claims wait for somebody, none of them overdue: what is left when nothing can be done. */
export function countWaiting(state: WorkbenchState, derived: Derived, today: string): number {
  return derived.claimRows(state).filter((row) => row.state === 'waiting' && !isLeft(row, today)).length
}

/**
 * The next thing not done after where one is, then from the top: words nobody accounted for, claims
 * that are open, disputed, overdue or to be checked again, and at the end what lost its place. Null
 * when nothing is left. `today` is the person's calendar day; `isThere` says that the person stands on the
 * statement of the state, rather than that nobody has gone anywhere yet.
 */
export function nextThing(state: WorkbenchState, derived: Derived, today: string, isThere = true): NextThing | null {
  const { annotation } = state.objects
  const left: { readonly at: number; readonly thing: NextThing }[] = []
  for (const row of derived.claimRows(state)) {
    const start = annotation.get(row.annotationId)?.start
    if (start != null && isLeft(row, today)) left.push({ at: start, thing: { claimId: row.id } })
  }
  for (const sentence of derived.coverage(state).perSentence) {
    const first = sentence.uncovered[0]
    if (first) left.push({ at: first.start, thing: { sentence: sentence.index } })
  }
  left.sort((a, b) => a.at - b.at)
  for (const { id, start, isProposal } of derived.annotations(state)) {
    if (start === null && !isProposal) left.push({ at: Number.POSITIVE_INFINITY, thing: { annotationId: id } })
  }
  const active = annotation.get(state.activeId ?? '')
  const isHere = ({ thing }: (typeof left)[number]) => {
    if (!active) return isThere && 'sentence' in thing && thing.sentence === state.sentence
    return 'claimId' in thing
      ? thing.claimId === active.claimId
      : 'annotationId' in thing && thing.annotationId === active.id
  }
  const from = left.findIndex(isHere)
  if (from >= 0) return (left[from + 1] ?? left[0])?.thing ?? null
  const here = active
    ? (active.start ?? Number.POSITIVE_INFINITY)
    : (state.revision.segmentation.sentences[2 * state.sentence] ?? 0)
  return (left.find(({ at }) => at >= here) ?? left[0])?.thing ?? null
}
