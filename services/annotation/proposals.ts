import { readRow } from '@/db/queries/object-rows'
import type { AcceptProposals } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/**
 * Turns a machine's proposals into annotations of the person who accepts them; those that somebody
 * accepted before stay as they are. All belong to one article.
 */
export function acceptProposals(ctx: Context, input: AcceptProposals): Performed<{ accepted: number }> {
  requireMay(ctx.actor, 'annotation.write')
  const proposals = input.ids.map((id) => requireRow(ctx, 'annotation', id))
  const articleN = proposals[0]?.articleN as number
  if (proposals.some((proposal) => proposal.articleN !== articleN)) {
    throw new AppError('invalid', 'errors.proposalsOfOneArticle')
  }
  return perform(ctx, 'acceptProposals', readRow(ctx.db, 'article', articleN).id, (changes) => {
    const open = proposals.filter((proposal) => proposal.isProposal)
    for (const proposal of open) {
      changeRow(ctx, changes, 'annotation', proposal, { isProposal: false, createdBy: ctx.actor.n })
    }
    return { accepted: open.length }
  })
}
