import { occurrencesOfClaim } from '@/db/queries/claim'
import { readRow } from '@/db/queries/object-rows'
import { findPlace } from '@/db/queries/placement'
import type { MoveSpan, SplitSpan } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import { changeBasis } from '../claim/basis'
import { claimToJoin } from '../claim/join-claim'
import { leaveClaim } from '../claim/leave-claim'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { type Marked, statementFrom } from './mark-span'
import { requireOwnOrEditor } from './ownership'

/**
 * "The same claim as ...": a claim's span, and others of it that go along, become occurrences of another
 * claim, whose verdicts are to be confirmed, as are those of the claim they leave. A claim that is left
 * empty goes, undoably.
 *
 * @throws AppError `not_found`, `conflict` (changed meanwhile, or one of the others is of another claim
 * by now), `forbidden` (another person's), `invalid` (no claim, the same one, or the last span of a
 * claim with verdicts or sources).
 */
export function moveSpan(ctx: Context, { id, rev, claimId, others = [] }: MoveSpan): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  const { annotation, claimN } = requireClaimSpan(ctx, id)
  const along = requireSpansAlong(ctx, id, claimN, others)
  const article = readRow(ctx.db, 'article', annotation.articleN)
  const revisionN = article.revisionN as number
  return perform(ctx, 'moveSpan', article.id, (changes) => {
    const claim = claimToJoin(ctx, changes, article, claimId)
    if (claim.n === claimN) throw new AppError('invalid', 'errors.sameClaim')
    for (const span of [{ ...annotation, rev }, ...along]) {
      changeRow(ctx, changes, 'annotation', span, { claimN: claim.n })
    }
    changeBasis(ctx, changes, claim, revisionN)
    leaveClaim(ctx, changes, claimN, revisionN)
    return { id }
  })
}

/**
 * Makes one or more of several spans of a claim a claim of its own: said by the same person at the same time, open,
 * without the verdicts and sources, which stay with the claim it leaves and are to be confirmed there.
 *
 * @throws AppError as moveSpan does; `invalid` when the claim has no other span to keep.
 */
export function splitSpan(ctx: Context, { id, rev, others = [], newClaimId, statement }: SplitSpan): Performed<Marked> {
  requireMay(ctx.actor, 'annotation.write')
  const { annotation, claimN } = requireClaimSpan(ctx, id)
  const along = requireSpansAlong(ctx, id, claimN, others)
  const article = readRow(ctx.db, 'article', annotation.articleN)
  const revisionN = article.revisionN as number
  return perform(ctx, 'splitSpan', article.id, (changes) => {
    if (occurrencesOfClaim(ctx.db, claimN) < along.length + 2) throw new AppError('invalid', 'errors.onlySpan')
    const { speaker, reportingSource, claimDate, firstAppearanceUrl, locationIso, types } = readRow(
      ctx.db,
      'claim',
      claimN,
    )
    const claim = createRow(ctx, changes, 'claim', {
      id: newClaimId ?? newId(),
      articleN: article.n,
      statement: statement ?? statementFrom(findPlace(ctx.db, annotation.n, revisionN)?.quote ?? ''),
      ...{ speaker, reportingSource, claimDate, firstAppearanceUrl, locationIso, types },
      createdBy: ctx.actor.n,
      createdAt: ctx.now().toISOString(),
    })
    for (const span of [{ ...annotation, rev }, ...along]) {
      changeRow(ctx, changes, 'annotation', span, { claimN: claim.n })
    }
    leaveClaim(ctx, changes, claimN, revisionN)
    return { annotationId: id, claimId: claim.id }
  })
}

function requireClaimSpan(ctx: Context, id: string) {
  const annotation = requireRow(ctx, 'annotation', id)
  requireOwnOrEditor(ctx, annotation)
  const { purpose, claimN, isProposal } = annotation
  if (purpose !== 'claim' || claimN === null || isProposal) throw new AppError('invalid', 'errors.notAClaim')
  return { annotation, claimN }
}

/** The spans that go along, each still one of the claim. */
function requireSpansAlong(ctx: Context, id: string, claimN: number, others: readonly string[]) {
  return [...new Set(others)]
    .filter((other) => other !== id)
    .map((other) => {
      const span = requireClaimSpan(ctx, other)
      if (span.claimN !== claimN) throw new AppError('conflict', 'errors.spanOfOtherClaim')
      return span.annotation
    })
}
