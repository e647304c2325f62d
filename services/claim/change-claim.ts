import { readRow } from '@/db/queries/object-rows'
import type { ChangeClaim } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { changeBasis } from './basis'

/**
 * Changes what a claim states, or who said it, when and where. Another statement puts everybody
 * else's verdict up for confirmation.
 *
 * @throws AppError `not_found`, `conflict` with the claim as it stands now.
 */
export function changeClaim(ctx: Context, input: ChangeClaim): Performed<{ id: string }> {
  requireMay(ctx.actor, 'claim.write')
  const claim = requireRow(ctx, 'claim', input.id)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const { id, rev, types, ...rest } = input
  const values = { ...rest, ...(types ? { types: JSON.stringify(types) } : {}) }
  return perform(ctx, 'changeClaim', article.id, (changes) => {
    const seen = { ...claim, rev }
    if (values.statement === undefined || values.statement === claim.statement) {
      changeRow(ctx, changes, 'claim', seen, values)
    } else {
      changeBasis(ctx, changes, seen, article.revisionN as number, values)
    }
    return { id }
  })
}
