import { type Standing, standingsOf } from '@/domain/claim/standing'
import { type Coverage, coverage } from '@/domain/coverage/coverage'
import { byPlace, claimsInReadingOrder, type NumberedClaim } from '@/domain/report/reading-order'
import type { Rating, Scale } from '@/domain/scale/scale'
import type { AnnotationObject, ClaimObject, EvidenceObject } from '@/domain/workbench/objects'
import { memo, reuse } from './memo'
import { annotationsBySentence } from './sentences'
import type { WorkbenchState } from './workbench-store'

/** A claim as lists and the panel show it. */
export type ClaimRow = {
  readonly id: string
  readonly claim: ClaimObject
  /** Its place in reading order, from 1. */
  readonly number: number
  /** The annotation that leads to it: its first occurrence. */
  readonly annotationId: string
  readonly isUnanchored: boolean
  readonly state: Standing['state']
  readonly isStale: boolean
  /** The rating that stands; null when none does. */
  readonly rating: Rating | null
  readonly conclusion: string | null
  readonly evidenceCount: number
}

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

function inReadingOrder(annotations: Objects['annotation']): readonly AnnotationObject[] {
  return [...annotations.values()].sort(byPlace)
}

function countBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}

const isWorkLeft = (state: Standing['state']): boolean => state !== 'assessed' && state !== 'settled'

/** What follows from the objects; each value is made again only when what it rests on changed. */
export function createDerived() {
  const annotations = memo(inReadingOrder)
  const ratings = memo((scale: Scale) => new Map(scale.ratings.map((rating) => [rating.id, rating])))
  const evidenceCounts = memo((evidence: Objects['evidence']) => countBy(evidence.values(), ({ claimId }) => claimId))
  const standings = memo(
    (
      claims: Objects['claim'],
      assessments: Objects['assessment'],
      decisions: Objects['decision'],
      settleRule: WorkbenchState['settleRule'],
    ) =>
      standingsOf({
        claims: [...claims.values()],
        assessments: [...assessments.values()],
        decisions: [...decisions.values()],
        settleRule,
      }),
  )
  /** The report numbers its claims by the same order, so that screen and export mean the same claim by a number. */
  const numbered = memo((claims: Objects['claim'], annotation: Objects['annotation']) =>
    claimsInReadingOrder([...claims.values()], [...annotation.values()]),
  )
  let lastRows: readonly ClaimRow[] = []
  const rows = memo(
    (
      inOrder: readonly NumberedClaim[],
      standing: Map<string, Standing>,
      counts: Map<string, number>,
      byId: Map<string, Rating>,
    ) => {
      const made: ClaimRow[] = []
      for (const { number, claim, spans } of inOrder) {
        const [annotation] = spans
        if (!annotation) continue
        const stands = standing.get(claim.id)
        made.push({
          id: claim.id,
          claim,
          number,
          annotationId: annotation.id,
          isUnanchored: annotation.start === null,
          state: stands?.state ?? 'open',
          isStale: stands?.isStale ?? false,
          rating: byId.get(stands?.verdict?.ratingId ?? '') ?? null,
          conclusion: stands?.verdict?.conclusion ?? null,
          evidenceCount: counts.get(claim.id) ?? 0,
        })
      }
      lastRows = reuse(lastRows, made)
      return lastRows
    },
  )
  const rowById = memo((all: readonly ClaimRow[]) => new Map(all.map((row) => [row.id, row])))
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
  const claimRows = ({ objects, settleRule, scale }: WorkbenchState) =>
    rows(
      numbered(objects.claim, objects.annotation),
      standings(objects.claim, objects.assessment, objects.decision, settleRule),
      evidenceCounts(objects.evidence),
      ratings(scale),
    )
  const evidenceByClaim = memo((evidence: Objects['evidence']) => {
    const grouped = new Map<string, EvidenceObject[]>()
    for (const item of evidence.values()) {
      const list = grouped.get(item.claimId)
      if (list) list.push(item)
      else grouped.set(item.claimId, [item])
    }
    for (const list of grouped.values()) list.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
    return grouped
  })
  const proposals = memo((all: readonly AnnotationObject[]) => all.filter(({ isProposal }) => isProposal))
  const sentences = memo(annotationsBySentence)
  return {
    /** Every annotation in reading order, unanchored ones last. */
    annotations: ({ objects }: WorkbenchState) => annotations(objects.annotation),
    ratings: ({ scale }: WorkbenchState) => ratings(scale),
    claimRows,
    claimRow: (state: WorkbenchState, claimId: string | null) => rowById(claimRows(state)).get(claimId ?? '') ?? null,
    progress: (state: WorkbenchState) => progress(claimRows(state), state.scale, annotations(state.objects.annotation)),
    coverage: ({ objects, revision }: WorkbenchState) =>
      covered(annotations(objects.annotation), objects.clearance, revision.segmentation),
    evidenceByClaim: ({ objects }: WorkbenchState) => evidenceByClaim(objects.evidence),
    proposals: ({ objects }: WorkbenchState) => proposals(annotations(objects.annotation)),
    /** What stands on each sentence, by its index. */
    bySentence: ({ objects, revision }: WorkbenchState) =>
      sentences(annotations(objects.annotation), revision.segmentation.sentences),
  }
}

export type Derived = ReturnType<typeof createDerived>
