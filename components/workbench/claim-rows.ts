import { checkersOf, hasVerdict, type Standing, type StandingInput, standing } from '@/domain/claim/standing'
import { byFirstSpan, byPlace } from '@/domain/report/reading-order'
import type { Rating } from '@/domain/scale/scale'
import type {
  AnnotationObject,
  AssessmentObject,
  ClaimObject,
  DecisionObject,
  EvidenceObject,
} from '@/domain/workbench/objects'
import { changedIds, Groups } from './groups'
import { mergeSorted } from './sorted'
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

type Tables = WorkbenchState['objects']
/** A claim and its spans; the first of them says where it stands in reading. */
type Placed = { readonly claim: ClaimObject; readonly spans: readonly AnnotationObject[] }

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1)
const NO_SPANS: readonly AnnotationObject[] = []
const NO_ASSESSMENTS: readonly AssessmentObject[] = []

/**
 * The rows of all claims, following the objects from one state to the next: only claims about which
 * something changed are judged and placed anew; behind a new one, only the numbers change.
 */
export class ClaimRows {
  readonly #spans = new Groups<AnnotationObject>(
    ({ purpose, isProposal, claimId }) => (purpose === 'claim' && !isProposal ? claimId : null),
    byPlace,
  )
  readonly #assessments = new Groups<AssessmentObject>(({ claimId }) => claimId, byId)
  readonly #decisions = new Groups<DecisionObject>(({ claimId }) => claimId, byId)
  readonly evidence = new Groups<EvidenceObject>(
    ({ claimId }) => claimId,
    (a, b) => a.position - b.position || byId(a, b),
  )
  readonly #standings = new Map<string, Standing>()
  #tables: Tables | null = null
  #assessed: Tables['assessment'] = new Map()
  #checkers = 0
  #settleRule: StandingInput['settleRule'] | null = null
  #ratings: ReadonlyMap<string, Rating> = new Map()
  #placed: readonly Placed[] = []
  #rows: readonly ClaimRow[] = []
  #rowById: ReadonlyMap<string, ClaimRow> = new Map()

  /** The rows in reading order; the same list while they say the same. */
  follow(state: WorkbenchState, ratings: ReadonlyMap<string, Rating>): readonly ClaimRow[] {
    const { objects, settleRule } = state
    if (objects === this.#tables && settleRule === this.#settleRule && ratings === this.#ratings) return this.#rows
    const affected = this.#take(objects, settleRule)
    const isAllNew = ratings !== this.#ratings
    this.#ratings = ratings
    if (affected.size === 0 && !isAllNew) return this.#rows
    this.#place(affected, objects.claim)
    this.#draw(affected, isAllNew)
    return this.#rows
  }

  get byId(): ReadonlyMap<string, ClaimRow> {
    return this.#rowById
  }

  /** The spans of a claim, in reading order. */
  spansOf(claimId: string): readonly AnnotationObject[] {
    return this.#spans.get(claimId) ?? NO_SPANS
  }

  assessmentsOf(claimId: string): readonly AssessmentObject[] {
    return this.#assessments.get(claimId) ?? NO_ASSESSMENTS
  }

  /** Takes the tables over and judges again; answers the claims about which anything changed. */
  #take(objects: Tables, settleRule: StandingInput['settleRule']): ReadonlySet<string> {
    const claims = changedIds(this.#tables?.claim ?? new Map(), objects.claim)
    const assessed = this.#assessments.follow(objects.assessment)
    const rejudged = new Set([...claims, ...assessed, ...this.#decisions.follow(objects.decision)])
    const affected = new Set([
      ...rejudged,
      ...this.#spans.follow(objects.annotation),
      ...this.evidence.follow(objects.evidence),
    ])
    this.#tables = objects
    const checkers = this.#countCheckers(objects.assessment)
    // Whether one person alone checks the article decides over all of its claims.
    const isRuleNew = settleRule !== this.#settleRule || checkers > 1 !== this.#checkers > 1
    this.#checkers = checkers
    this.#settleRule = settleRule
    if (!isRuleNew) {
      for (const id of rejudged) this.#judge(id, objects.claim.get(id), settleRule)
      return affected
    }
    for (const [id, claim] of objects.claim) {
      if (this.#judge(id, claim, settleRule)) affected.add(id)
    }
    for (const id of rejudged) if (!objects.claim.has(id)) this.#standings.delete(id)
    return affected
  }

  #countCheckers(assessments: Tables['assessment']): number {
    if (assessments === this.#assessed) return this.#checkers
    // With a second checker, another verdict makes no difference; one that was taken back may.
    const isOnlyMore = changedIds(this.#assessed, assessments).every((id) => {
      const before = this.#assessed.get(id)
      const now = assessments.get(id)
      return now !== undefined && hasVerdict(now) && (before === undefined || before.userId === now.userId)
    })
    this.#assessed = assessments
    if (this.#checkers > 1 && isOnlyMore) return this.#checkers
    return checkersOf([...assessments.values()]).size
  }

  /** Answers whether the standing is another one than before. */
  #judge(id: string, claim: ClaimObject | undefined, settleRule: StandingInput['settleRule']): boolean {
    if (!claim) return this.#standings.delete(id)
    const before = this.#standings.get(id)
    const now = standing({
      claim,
      assessments: this.assessmentsOf(id),
      decision: this.#decisions.get(id)?.[0] ?? null,
      settleRule,
      checkersOnArticle: this.#checkers,
    })
    this.#standings.set(id, now)
    return (
      before?.state !== now.state ||
      before.isStale !== now.isStale ||
      before.verdict?.ratingId !== now.verdict?.ratingId ||
      before.verdict?.conclusion !== now.verdict?.conclusion
    )
  }

  #place(affected: ReadonlySet<string>, claims: Tables['claim']): void {
    const fresh: Placed[] = []
    for (const id of affected) {
      const claim = claims.get(id)
      if (claim) fresh.push({ claim, spans: this.#spans.get(id) ?? NO_SPANS })
    }
    const kept = affected.size === 0 ? this.#placed : this.#placed.filter(({ claim }) => !affected.has(claim.id))
    this.#placed = mergeSorted(kept, fresh, byFirstSpan)
  }

  #draw(affected: ReadonlySet<string>, isAllNew: boolean): void {
    const rows: ClaimRow[] = []
    const rowById = new Map<string, ClaimRow>()
    let isSame = true
    for (let i = 0; i < this.#placed.length; i++) {
      const { claim, spans } = this.#placed[i] as Placed
      if (!spans[0]) continue
      const known = this.#rowById.get(claim.id)
      const isOld = known && !isAllNew && !affected.has(claim.id)
      const row = isOld ? renumbered(known, i + 1) : this.#rowOf(claim, spans[0], i + 1, known)
      if (row !== this.#rows[rows.length]) isSame = false
      rows.push(row)
      rowById.set(row.id, row)
    }
    if (isSame && rows.length === this.#rows.length) return
    this.#rows = rows
    this.#rowById = rowById
  }

  #rowOf(claim: ClaimObject, span: AnnotationObject, number: number, known: ClaimRow | undefined): ClaimRow {
    const stands = this.#standings.get(claim.id)
    const row: ClaimRow = {
      id: claim.id,
      claim,
      number,
      annotationId: span.id,
      isUnanchored: span.start === null,
      state: stands?.state ?? 'open',
      isStale: stands?.isStale ?? false,
      rating: this.#ratings.get(stands?.verdict?.ratingId ?? '') ?? null,
      conclusion: stands?.verdict?.conclusion ?? null,
      evidenceCount: this.evidence.get(claim.id)?.length ?? 0,
    }
    return known && saysTheSame(known, row) ? known : row
  }
}

const renumbered = (row: ClaimRow, number: number): ClaimRow => (row.number === number ? row : { ...row, number })

function saysTheSame(a: ClaimRow, b: ClaimRow): boolean {
  return (
    a.claim === b.claim &&
    a.annotationId === b.annotationId &&
    a.isUnanchored === b.isUnanchored &&
    looksTheSame(a, b) &&
    a.evidenceCount === b.evidenceCount
  )
}

/** Whether two rows show the same number and verdict, whatever else was written about the claim. */
export function looksTheSame(a: ClaimRow, b: ClaimRow): boolean {
  return (
    a.number === b.number &&
    a.state === b.state &&
    a.isStale === b.isStale &&
    a.rating === b.rating &&
    a.conclusion === b.conclusion
  )
}
