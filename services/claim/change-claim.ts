import { findCounterpart } from '@/db/queries/counterpart'
import { readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import { type Aspect, otherAspect } from '@/domain/claim/claim'
import type { ChangeClaim } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { changeBasis } from './basis'

/**
 * Changes what a claim states, or who said it, when and where. Another statement puts everybody
 * else's verdict up for confirmation. `aspect` says which of two claims on the same words this one is; its
 * counterpart becomes the other.
 *
 * @throws AppError `not_found`, `conflict` with the claim as it stands now, `invalid` (an aspect, and no
 * counterpart).
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
    if (input.aspect) turnCounterpart(ctx, changes, claim.n, input.aspect)
    return { id }
  })
}

function turnCounterpart(ctx: Context, changes: ChangeLog, claimN: number, aspect: Aspect): void {
  const counterpart = findCounterpart(ctx.db, claimN)
  if (!counterpart) throw new AppError('invalid', 'errors.noCounterpart', { fields: { aspect: 'noCounterpart' } })
  changeRow(ctx, changes, 'claim', readRow(ctx.db, 'claim', counterpart.n), { aspect: otherAspect(aspect) })
}
