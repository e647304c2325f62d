import { carriesWork, occurrencesOfClaim } from '@/db/queries/claim'
import { readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { Context } from '../context'
import type { ChangeLog } from '../history/perform'
import { changeRow } from '../history/versioned'
import { changeBasis } from './basis'

/**
 * What becomes of a claim that a span has just left: with other spans its verdicts are to be confirmed;
 * without any it goes, undoably, provided that it carries nothing.
 *
 * @throws AppError `invalid` when verdicts, sources or a discussion would lose their place.
 */
export function leaveClaim(ctx: Context, changes: ChangeLog, claimN: number, revisionN: number): void {
  const claim = readRow(ctx.db, 'claim', claimN)
  if (occurrencesOfClaim(ctx.db, claimN) > 0) changeBasis(ctx, changes, claim, revisionN)
  else if (carriesWork(ctx.db, claimN)) throw new AppError('invalid', 'errors.lastSpanOfClaim')
  else changeRow(ctx, changes, 'claim', claim, { deletedAt: ctx.now().toISOString() })
}
