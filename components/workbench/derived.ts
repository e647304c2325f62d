import type { Standing } from '@/domain/claim/standing'
import { type Coverage, coverage } from '@/domain/coverage/coverage'
import { byPlace } from '@/domain/report/reading-order'
import type { Rating, Scale } from '@/domain/scale/scale'
import type { AnnotationObject, AssessmentObject, EvidenceObject } from '@/domain/workbench/objects'
import { type ClaimRow, ClaimRows } from './claim-rows'
import { type Groups, Ordered } from './groups'
import { memo } from './memo'
import { annotationsBySentence } from './sentences'
import type { WorkbenchState } from './workbench-store'

export type { ClaimRow } from './claim-rows'

export type Progress = {
  readonly claims: number
  /** Claims with a verdict on the present wording. */
  readonly checked: number
  readonly settled: number
  readonly disputed: number
  readonly unanchored: number
  /** How many claims stand on each rating, in the order of the scale. */
  readonly byRating: readonly { readonly rating: Rating; readonly count: number }[]
}

type Objects = WorkbenchState['objects']

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

const isWorkLeft = (state: Standing['state']): boolean => state !== 'assessed' && state !== 'settled'

/**
 * What follows from the objects. Each value is made again only when what it rests on changed; order,
 * standings and rows follow the objects change by change, so that a mark among thousands stays cheap.
 */
export function createDerived() {
  const order = new Ordered<AnnotationObject>(byPlace)
  const annotations = memo((all: Objects['annotation']) => order.follow(all))
  const ratings = memo((scale: Scale) => new Map(scale.ratings.map((rating) => [rating.id, rating])))
  const claims = new ClaimRows()
  const claimRows = (state: WorkbenchState) => claims.follow(state, ratings(state.scale))
  const progress = memo((all: readonly ClaimRow[], scale: Scale, ordered: readonly AnnotationObject[]): Progress => {
    const counts = countBy(all, (row) => row.rating?.id ?? '')
    return {
      claims: all.length,
      checked: all.filter(({ state }) => !isWorkLeft(state)).length,
      settled: all.filter(({ state }) => state === 'settled').length,
      disputed: all.filter(({ state }) => state === 'disputed').length,
      unanchored: ordered.filter(({ start, isProposal }) => start === null && !isProposal).length,
      byRating: scale.ratings.flatMap((rating) => {
        const count = counts.get(rating.id)
        return count ? [{ rating, count }] : []
      }),
    }
  })
  const covered = memo(
    (ordered: readonly AnnotationObject[], clearances: Objects['clearance'], segmentation): Coverage =>
      coverage({
        segmentation: segmentation as WorkbenchState['revision']['segmentation'],
        spans: ordered,
        clearances: [...clearances.values()].map(({ sentence }) => sentence),
      }),
  )
  const cleared = memo((clearances: Objects['clearance'], bounds: readonly number[]): readonly number[] => {
    const indexes = [...clearances.values()].map(({ sentence }) => sentence).sort((a, b) => a - b)
    return indexes.flatMap((index) => bounds.slice(2 * index, 2 * index + 2))
  })
  const proposals = memo((all: readonly AnnotationObject[]) => all.filter(({ isProposal }) => isProposal))
  const sentences = memo(annotationsBySentence)
  return {
    /** Every annotation in reading order, unanchored ones last. */
    annotations: ({ objects }: WorkbenchState) => annotations(objects.annotation),
    ratings: ({ scale }: WorkbenchState) => ratings(scale),
    claimRows,
    claimRow: (state: WorkbenchState, claimId: string | null) => {
      claimRows(state)
      return claims.byId.get(claimId ?? '') ?? null
    },
    /** All rows by the claim's id. */
    rowById: (state: WorkbenchState) => {
      claimRows(state)
      return claims.byId
    },
    /** The spans of a claim, in reading order. */
    spansOf: (state: WorkbenchState, claimId: string): readonly AnnotationObject[] => {
      claimRows(state)
      return claims.spansOf(claimId)
    },
    /** What everybody concluded about a claim, the oldest first. */
    assessmentsOf: (state: WorkbenchState, claimId: string): readonly AssessmentObject[] => {
      claimRows(state)
      return claims.assessmentsOf(claimId)
    },
    /** One's own assessment of a claim. */
    assessmentOf: (state: WorkbenchState, claimId: string): AssessmentObject | null => {
      claimRows(state)
      return claims.assessmentsOf(claimId).find(({ userId }) => userId === state.me.id) ?? null
    },
    progress: (state: WorkbenchState) => progress(claimRows(state), state.scale, annotations(state.objects.annotation)),
    coverage: ({ objects, revision }: WorkbenchState) =>
      covered(annotations(objects.annotation), objects.clearance, revision.segmentation),
    /** Bounds of the sentences whose rest somebody called clear: a flat list in reading order. */
    cleared: ({ objects, revision }: WorkbenchState) => cleared(objects.clearance, revision.segmentation.sentences),
    evidenceByClaim: (state: WorkbenchState): Pick<Groups<EvidenceObject>, 'get'> => {
      claimRows(state)
      return claims.evidence
    },
    proposals: ({ objects }: WorkbenchState) => proposals(annotations(objects.annotation)),
    /** What stands on each sentence, by its index. */
    bySentence: ({ objects, revision }: WorkbenchState) =>
      sentences(annotations(objects.annotation), revision.segmentation.sentences),
  }
}

export type Derived = ReturnType<typeof createDerived>
