import { readRow } from '@/db/queries/object-rows'
import type { SetWaiting } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/**
 * Says on whom a claim waits and until which day, or that the wait is over. The clock starts when the
 * wait does, and again when it is for somebody else; another due day leaves it running. Verdicts on
 * the claim stay as they are.
 *
 * @throws AppError `not_found`, `conflict` with the claim as it stands now.
 */
export function setWaiting(ctx: Context, { id, rev, waiting }: SetWaiting): Performed<{ id: string }> {
  requireMay(ctx.actor, 'claim.write')
  const claim = requireRow(ctx, 'claim', id)
  const article = readRow(ctx.db, 'article', claim.articleN)
  const isSame = waiting !== null && waiting.on === claim.waitingOn
  const values = {
    waitingOn: waiting?.on ?? null,
    waitingSince: waiting === null ? null : isSame ? claim.waitingSince : ctx.now().toISOString(),
    waitingDue: waiting?.due ?? null,
  }
  return perform(ctx, 'setWaiting', article.id, (changes) => {
    changeRow(ctx, changes, 'claim', { ...claim, rev }, values)
    return { id }
  })
}
