import { countCheckers } from '@/db/queries/claim-view'
import { findHouse } from '@/db/queries/house'
import { readRow } from '@/db/queries/object-rows'
import { readScale } from '@/db/queries/scale-version'
import { findObject, listObjectsOfClaim } from '@/db/queries/workbench-objects'
import type { ClaimAnswer } from '@/domain/api/claims'
import type { AssessmentAnswer, DecisionAnswer } from '@/domain/api/verdicts'
import { standing, type Verdict } from '@/domain/claim/standing'
import type { AnnotationObject, ClaimObject } from '@/domain/workbench/objects'
import { peopleById } from '../account/people-by-id'
import type { Context } from '../context'
import { evidenceOfClaim } from '../evidence/read-evidence'
import { requireRow } from '../history/versioned'
import { linkTo } from '../house/public-url'
import { requireMay } from '../policy'

/**
 * A claim with everything that was said of it and that this person may see: occurrences, assessments,
 * decision, evidence, and the verdict that stands.
 *
 * @throws AppError `not_found`
 */
export function readClaim(ctx: Context, id: string): ClaimAnswer {
  requireMay(ctx.actor, 'article.read')
  const { n, articleN } = requireRow(ctx, 'claim', id)
  const claim = findObject(ctx.db, ctx.actor, 'claim', id) as ClaimObject
  const article = readRow(ctx.db, 'article', articleN)
  const scale = readScale(ctx.db, article.scaleVersionN)
  const house = findHouse(ctx.db)
  const assessments = listObjectsOfClaim(ctx.db, ctx.actor, 'assessment', n)
  const [decision = null] = listObjectsOfClaim(ctx.db, ctx.actor, 'decision', n)
  const stands = standing({
    claim,
    assessments,
    decision,
    settleRule: { rule: house?.settleRule ?? 'one-checker', quorum: house?.settleQuorum ?? 2 },
    checkersOnArticle: countCheckers(ctx.db, ctx.actor, articleN),
  })
  const keys = new Map(scale.ratings.map((rating) => [rating.id, rating.key]))
  const person = peopleById(ctx)
  const said = ({ ratingId, conclusion }: Verdict) => ({
    rating: ratingId === null ? null : (keys.get(ratingId) ?? null),
    conclusion,
  })
  const { basis, merged, waitingOn, waitingSince, waitingDue, createdBy, ...told } = claim
  return {
    ...told,
    link: linkTo(article.id, 'claim', id),
    types: [...claim.types],
    mergedFrom: merged.map((one) => ({ ...one })),
    articleId: article.id,
    scale: { id: scale.scaleId, version: scale.version },
    waiting: waitingOn === null ? null : { on: waitingOn, since: waitingSince as string, due: waitingDue },
    standing: {
      state: stands.state,
      verdict: stands.verdict && said(stands.verdict),
      by: stands.by,
      stale: stands.isStale,
    },
    occurrences: listObjectsOfClaim(ctx.db, ctx.actor, 'annotation', n).map(occurrence),
    assessments: assessments.map(({ userId, ratingId, conclusion, claimId: _claim, basis: judged, ...one }) => ({
      ...one,
      ...said({ ratingId, conclusion }),
      person: person(userId),
      stale: judged < basis,
    })),
    decision: decision && {
      id: decision.id,
      person: person(decision.userId),
      ...said(decision),
      reason: decision.reason,
      stale: decision.basis < basis,
      decidedAt: decision.decidedAt,
      rev: decision.rev,
    },
    evidence: evidenceOfClaim(ctx, n),
    createdBy: person(createdBy),
  }
}

/** This person's own assessment of a claim; null when they gave none. */
export function readOwnAssessment(ctx: Context, claimId: string): AssessmentAnswer | null {
  return readClaim(ctx, claimId).assessments.find(({ person }) => person.id === ctx.actor.id) ?? null
}

/** The decision that stands on a claim; null when it is undecided. */
export function readDecision(ctx: Context, claimId: string): DecisionAnswer | null {
  return readClaim(ctx, claimId).decision
}

function occurrence({ id, start, end, quote, anchor, rev }: AnnotationObject) {
  return { id, start, end, exact: quote, anchor, rev }
}
