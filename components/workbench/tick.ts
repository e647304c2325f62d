import type { Rating, Scale } from '@/domain/scale/scale'
import { markSpan } from './annotation-commands'
import type { Bench } from './bench'
import { assessmentOf, setVerdict } from './claim-commands'
import { citeSource } from './evidence-commands'
import { pinOf } from './pinned-source'
import { sentenceAt, sentenceRange } from './sentences'
import type { WorkbenchState } from './workbench-store'

/** The claim that was ticked, or why none was. */
export type Ticked =
  | { readonly claimId: string; readonly rating: Rating }
  | { readonly claimId: null; readonly why: 'noPin' | 'noTopRating' | 'nothingToTick' }

/** The rating that says a claim holds entirely; null on a scale without an order, or of sentences. */
export function topRating({ ratings }: Scale): Rating | null {
  const ranked = ratings.filter(({ rank, isRetired }) => rank !== null && !isRetired)
  return ranked.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.position - b.position)[0] ?? null
}

/**
 * The claim a tick means: the one marked on exactly the selected words; without a selection the
 * active one, unless the keyboard has gone on to another sentence.
 */
function claimMeant({ objects, selection, activeId, revision, sentence }: WorkbenchState, isHere: boolean) {
  if (selection) {
    for (const one of objects.annotation.values()) {
      const isSame = one.start === selection.start && one.end === selection.end
      if (isSame && one.purpose === 'claim' && !one.isProposal) return one.claimId
    }
    return null
  }
  const active = objects.annotation.get(activeId ?? '')
  if (!active?.claimId || active.isProposal) return null
  if (!isHere || active.start === null || active.end === null) return active.claimId
  const bounds = revision.segmentation.sentences
  const isOnIt = sentenceAt(bounds, active.start) <= sentence && sentence <= sentenceAt(bounds, active.end - 1)
  return isOnIt ? active.claimId : null
}

/**
 * Ticks words against the pinned source: a claim on them, the source with its place as evidence, and
 * the top rating. `isHere` says that the keyboard is in the article, so that a sentence is meant.
 */
export function tick({ store, client, making, run }: Bench, isHere: boolean): Ticked {
  const state = () => store.getSnapshot()
  const pin = pinOf(state())
  if (!pin) return { claimId: null, why: 'noPin' }
  const rating = topRating(state().scale)
  if (!rating) return { claimId: null, why: 'noTopRating' }
  let claimId = claimMeant(state(), isHere)
  const isNew = claimId === null
  if (claimId === null) {
    const { selection, revision, sentence } = state()
    const range = selection ?? (isHere ? sentenceRange(revision.segmentation.sentences, sentence) : null)
    if (!range) return { claimId: null, why: 'nothingToTick' }
    const { id, draft } = markSpan(state(), range, { purpose: 'claim' }, making)
    void run(draft)
    store.select(null)
    store.moveTo(sentenceAt(revision.segmentation.sentences, range.start))
    store.activate(id)
    claimId = state().objects.annotation.get(id)?.claimId ?? null
    if (claimId === null) return { claimId: null, why: 'nothingToTick' }
  }
  const { sourceId, locator } = pin
  const isCited = [...state().objects.evidence.values()].some(
    (one) => one.claimId === claimId && one.sourceId === sourceId && one.locator === locator,
  )
  const details = { stance: 'supports', quote: '', locator, isPrimary: false } as const
  // First the source, then the verdict, so that the verdict is one on the claim with its source.
  const cite = isCited ? null : citeSource(state(), claimId, { sourceId }, details, making).draft
  const mine = assessmentOf(state(), claimId, state().me.id)
  const isRated = isCited && mine?.ratingId === rating.id
  const verdict = { ratingId: rating.id, ...(mine?.conclusion && { conclusion: null }) }
  const rate = isRated ? null : setVerdict(state(), claimId, verdict, making)
  const drafts = [cite, rate].filter((draft) => draft !== null)
  // One undo takes a tick back: of a new claim the span, and with it all that hangs on it.
  if (drafts.length > 0) void client.runAll(isNew ? drafts.map((draft) => ({ ...draft, undo: undefined })) : drafts)
  return { claimId, rating }
}
