import { assessmentOf, decisionOf, evidenceVersionsOf } from '@/db/queries/claim'
import type { NewRowOf, RowOf } from '@/db/queries/object-rows'
import { quotesOfClaim } from '@/db/queries/placement'
import type { Context } from '../context'
import type { ChangeLog } from '../history/perform'
import { changeRow } from '../history/versioned'
import { hasWork } from './move-parts'

type Claim = RowOf<'claim'>

/** What a verdict given now would judge: the claim's wording, its quotes and its evidence by version. */
export function judgedNow(ctx: Context, claim: Claim, revisionN: number) {
  return {
    revisionN,
    claimRev: claim.rev,
    basis: claim.basis,
    judgedStatement: claim.statement,
    judgedQuotes: JSON.stringify(quotesOfClaim(ctx.db, claim.n, revisionN)),
    judgedEvidence: JSON.stringify(evidenceVersionsOf(ctx.db, claim.n)),
  }
}

/**
 * Changes what a claim's verdicts rest on (statement, spans or evidence). Everybody else's verdict on
 * it is out of date from now on; the verdict of the person who makes the change follows along, since
 * they have seen what they did.
 */
export function changeBasis(
  ctx: Context,
  changes: ChangeLog,
  claim: Claim,
  revisionN: number,
  values: Partial<NewRowOf<'claim'>> = {},
): Claim {
  const changed = changeRow(ctx, changes, 'claim', claim, { ...values, basis: claim.basis + 1 })
  followAlong(ctx, changes, claim, changed, revisionN)
  return changed
}

/** The verdict and decision of the person who changed what they rest on follow along. */
export function followAlong(ctx: Context, changes: ChangeLog, claim: Claim, changed: Claim, revisionN: number): void {
  const own = assessmentOf(ctx.db, claim.n, ctx.actor.n)
  if (own && own.basis === claim.basis && hasWork(own)) {
    changeRow(ctx, changes, 'assessment', own, judgedNow(ctx, changed, revisionN))
  }
  const decision = decisionOf(ctx.db, claim.n)
  if (decision && decision.userN === ctx.actor.n && decision.basis === claim.basis) {
    changeRow(ctx, changes, 'decision', decision, { revisionN, claimRev: changed.rev, basis: changed.basis })
  }
}
