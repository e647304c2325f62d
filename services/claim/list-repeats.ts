import type { ClaimRepeat } from '@/domain/claim/claim-repeats'
import type { ListRepeats } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { read } from '../reading/read'

/**
 * The claims of other articles that say the same as a claim, or nearly (seven tenths of the words in the same order,
 * of its statement or of its words in the article), or that somebody linked with it; with their verdicts and the
 * sources that this person may see. At most twenty, linked ones first.
 *
 * @throws AppError `not_found`
 */
export function listRepeats(ctx: Context, input: ListRepeats, signal?: AbortSignal): Promise<ClaimRepeat[]> {
  return read(ctx, 'claimRepeats', input, signal)
}
