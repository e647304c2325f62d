import type { Derived } from './derived'
import type { WorkbenchState } from './workbench-store'

/** Something that is left to do: a claim, words of a sentence, or a span that lost its place. */
export type NextThing = { readonly claimId: string } | { readonly sentence: number } | { readonly annotationId: string }

const DONE = new Set(['assessed', 'settled'])

/** The next thing not done after where one is, then from the top; null when nothing is left. */
export function nextThing(state: WorkbenchState, derived: Derived): NextThing | null {
  const left: { readonly at: number; readonly thing: NextThing }[] = []
  for (const row of derived.claimRows(state)) {
    const start = state.objects.annotation.get(row.annotationId)?.start
    if (!DONE.has(row.state) && start != null) left.push({ at: start, thing: { claimId: row.id } })
  }
  for (const sentence of derived.coverage(state).perSentence) {
    const first = sentence.uncovered[0]
    if (first) left.push({ at: first.start, thing: { sentence: sentence.index } })
  }
  left.sort((a, b) => a.at - b.at)
  const active = state.objects.annotation.get(state.activeId ?? '')
  const here = active?.start ?? state.revision.segmentation.sentences[2 * state.sentence] ?? -1
  const isHere = ({ thing }: (typeof left)[number]) =>
    active
      ? 'claimId' in thing && thing.claimId === active.claimId
      : 'sentence' in thing && thing.sentence === state.sentence
  const after = left.find((one) => one.at >= here && !isHere(one) && (one.at > here || active !== undefined))
  const next = after ?? left.find((one) => !isHere(one)) ?? left[0]
  if (next) return next.thing
  const lost = derived.annotations(state).find(({ start, isProposal }) => start === null && !isProposal)
  return lost ? { annotationId: lost.id } : null
}
