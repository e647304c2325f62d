import type { AssessmentObject, ClaimObject, DecisionObject, SettleRule } from '../workbench/objects'
import type { WorkState } from './claim'

/** What was concluded: a rating of the scale, or a conclusion sentence where the house has no scale. */
export type Verdict = { readonly ratingId: string | null; readonly conclusion: string | null }

/**
 * What a claim's verdict rests on: a decision, individual assessments (settled only under the
 * one-checker rule), or the agreement of as many as the house asks for.
 */
export type VerdictBasis = 'decision' | 'assessment' | 'agreement'

export type Standing = {
  readonly state: WorkState
  /** The verdict to show; null when there is none or people differ. */
  readonly verdict: Verdict | null
  readonly by: VerdictBasis | null
  /** The verdict judged an earlier wording, span or evidence. */
  readonly isStale: boolean
}

export type StandingInput = {
  readonly claim: Pick<ClaimObject, 'basis' | 'waitingOn'>
  /** The assessments of this claim. */
  readonly assessments: readonly Pick<AssessmentObject, 'ratingId' | 'conclusion' | 'basis'>[]
  /** The claim's decision, if it has one. */
  readonly decision: Pick<DecisionObject, 'ratingId' | 'conclusion' | 'basis'> | null
  readonly settleRule: { readonly rule: SettleRule; readonly quorum: number }
  /** How many people have given a verdict anywhere in the article ({@link checkersOf}). */
  readonly checkersOnArticle: number
}

/**
 * How far a claim is and which verdict stands. The first line that fits:
 *
 * 1. a decision: *settled*, or *check again* once what it judged has changed;
 * 2. no verdict (reasons alone are none): *open*;
 * 3. every verdict judged something older: *check again*, with the verdict they share;
 * 4. otherwise only verdicts on the present claim count. House rule "N who agree": *settled* when
 *    exactly one verdict has N votes; the votes against stay on record;
 * 5. they differ: *disputed*, no verdict stands;
 * 6. house rule "one checker", and one person alone has given verdicts in this article: *settled*.
 *    As soon as a second person judges any claim there, undecided verdicts are assessments again;
 * 7. *assessed*: the verdict of those who gave it, not of the house.
 *
 * *Waiting* shows in place of *open* and *assessed* only. That a verdict is settled, disputed or out
 * of date is never hidden behind a pending call; the claim still says on whom it waits.
 */
export function standing({ claim, assessments, decision, settleRule, checkersOnArticle }: StandingInput): Standing {
  if (decision) {
    const isStale = decision.basis < claim.basis
    return { state: isStale ? 'check-again' : 'settled', verdict: verdictOf(decision), by: 'decision', isStale }
  }
  const unfinished = (state: 'open' | 'assessed'): WorkState => (claim.waitingOn === null ? state : 'waiting')
  const given = assessments.filter(hasVerdict)
  if (given.length === 0) return { state: unfinished('open'), verdict: null, by: null, isStale: false }

  const current = given.filter((one) => one.basis >= claim.basis)
  if (current.length === 0) {
    const shared = tally(given).length === 1 ? verdictOf(given[0] as Verdict) : null
    return { state: 'check-again', verdict: shared, by: shared && 'assessment', isStale: true }
  }
  const votes = tally(current)
  if (settleRule.rule === 'agreement') {
    const carried = votes.filter(({ count }) => count >= settleRule.quorum)
    if (carried.length === 1) {
      return { state: 'settled', verdict: (carried[0] as Vote).verdict, by: 'agreement', isStale: false }
    }
  }
  if (votes.length > 1) return { state: 'disputed', verdict: null, by: null, isStale: false }
  const isSettled = settleRule.rule === 'one-checker' && checkersOnArticle <= 1 && given.length === 1
  const { verdict } = votes[0] as Vote
  return { state: isSettled ? 'settled' : unfinished('assessed'), verdict, by: 'assessment', isStale: false }
}

/** Whether an assessment says anything about the truth of the claim; reasons alone do not. */
export function hasVerdict(assessment: Verdict): boolean {
  return assessment.ratingId !== null || (assessment.conclusion ?? '').trim() !== ''
}

/** Whether a verdict or decision was given, and judged something older than the claim is now: it is to be checked again. */
export function isOutOfDate(
  given: (Verdict & { readonly basis: number }) | null,
  claim: { readonly basis: number },
): boolean {
  return given !== null && hasVerdict(given) && given.basis < claim.basis
}

/** Whether two verdicts say the same: the same rating, or word for word the same conclusion. */
export function isSameVerdict(a: Verdict, b: Verdict): boolean {
  return keyOf(a) === keyOf(b)
}

/** The people who have given a verdict on any claim of the article. */
export function checkersOf(assessments: readonly (Verdict & { readonly userId: string })[]): Set<string> {
  return new Set(assessments.filter(hasVerdict).map(({ userId }) => userId))
}

/** The standing of every claim of an article, by claim id. */
export function standingsOf(article: {
  readonly claims: readonly Pick<ClaimObject, 'id' | 'basis' | 'waitingOn'>[]
  readonly assessments: readonly Pick<AssessmentObject, 'claimId' | 'userId' | 'ratingId' | 'conclusion' | 'basis'>[]
  readonly decisions: readonly Pick<DecisionObject, 'claimId' | 'ratingId' | 'conclusion' | 'basis'>[]
  readonly settleRule: StandingInput['settleRule']
}): Map<string, Standing> {
  const byClaim = Map.groupBy(article.assessments, ({ claimId }) => claimId)
  const decisions = new Map(article.decisions.map((decision) => [decision.claimId, decision]))
  const checkersOnArticle = checkersOf(article.assessments).size
  return new Map(
    article.claims.map((claim) => {
      const assessments = byClaim.get(claim.id) ?? []
      const decision = decisions.get(claim.id) ?? null
      return [claim.id, standing({ claim, assessments, decision, settleRule: article.settleRule, checkersOnArticle })]
    }),
  )
}

type Vote = { readonly verdict: Verdict; readonly count: number }

function verdictOf({ ratingId, conclusion }: Verdict): Verdict {
  return { ratingId, conclusion }
}

function keyOf({ ratingId, conclusion }: Verdict): string {
  return ratingId === null ? `says ${(conclusion ?? '').trim()}` : `rates ${ratingId}`
}

function tally(verdicts: readonly Verdict[]): Vote[] {
  const groups = Map.groupBy(verdicts, keyOf)
  return [...groups.values()].map((same) => ({ verdict: verdictOf(same[0] as Verdict), count: same.length }))
}
