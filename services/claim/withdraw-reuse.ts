import { assessmentOf } from '@/db/queries/claim'
import { findLinkById } from '@/db/queries/claim-link'
import { lastEventOf, stateAsOf } from '@/db/queries/object-past'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { WithdrawReuse } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { changeBasis } from './basis'
import { removeLink } from './link-claims'

/**
 * Takes back what {@link reuseCheck} brought, in one deed: the assessment says nothing again, the copied
 * evidence goes (undoably), and the link, where it came with them.
 *
 * @throws AppError `not_found` (also what is of another claim), `conflict` (the assessment was changed
 * since: then it is one's own work).
 */
export function withdrawReuse(ctx: Context, input: WithdrawReuse): Performed<{ id: string }> {
  requireMay(ctx.actor, 'evidence.write')
  const claim = requireRow(ctx, 'claim', input.claimId)
  const article = readRow(ctx.db, 'article', claim.articleN)
  return perform(ctx, 'withdrawReuse', article.id, (changes) => {
    if (input.assessmentId !== undefined) clearAssessment(ctx, changes, claim, input.assessmentId)
    for (const id of input.evidenceIds) {
      const row = requireRow(ctx, 'evidence', id)
      if (row.claimN !== claim.n) throw new AppError('not_found', 'errors.notFound')
      changeRow(ctx, changes, 'evidence', row, { deletedAt: ctx.now().toISOString() })
    }
    if (input.evidenceIds.length > 0) changeBasis(ctx, changes, claim, article.revisionN as number)
    if (input.linkId !== undefined) {
      const link = findLinkById(ctx.db, input.linkId)
      const isIts = link && (link.claimN === claim.n || link.otherN === claim.n)
      if (!isIts) throw new AppError('not_found', 'errors.notFound')
      if (link.deletedAt === null) removeLink(ctx, changes, link)
    }
    return { id: claim.id }
  })
}

const SAID = ['ratingN', 'conclusion', 'rationale', 'confidence'] as const

function clearAssessment(ctx: Context, changes: ChangeLog, claim: RowOf<'claim'>, id: string): void {
  requireMay(ctx.actor, 'verdict.assess')
  const own = assessmentOf(ctx.db, claim.n, ctx.actor.n)
  const event = lastEventOf(ctx.db, 'reuseCheck', 'assessment', id)
  if (own?.id !== id || event === null) throw new AppError('not_found', 'errors.notFound')
  const brought = stateAsOf(ctx.db, 'assessment', id, event)
  if (SAID.some((field) => own[field] !== brought?.[field])) throw new AppError('conflict', 'errors.reuseChangedSince')
  changeRow(ctx, changes, 'assessment', own, { ratingN: null, conclusion: null, rationale: '', confidence: null })
}
