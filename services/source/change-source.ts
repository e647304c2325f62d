import type { ChangeSource } from '@/domain/source/inputs'
import { normaliseUrl } from '@/domain/source/normalise-url'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'

/**
 * Changes what is known of a source, everywhere it is cited.
 * @throws AppError `not_found`, `conflict` with the source as it stands now, `forbidden` (also for
 * making it confidential, to those who may not see such).
 */
export function changeSource(ctx: Context, input: ChangeSource): Performed<{ id: string }> {
  requireMay(ctx.actor, 'source.write')
  if (input.isConfidential) requireMay(ctx.actor, 'source.readConfidential')
  const source = requireRow(ctx, 'source', input.id)
  const { id, rev, ...values } = input
  return perform(ctx, 'changeSource', null, (changes) => {
    const address =
      values.url === undefined ? {} : { urlNormalised: values.url === null ? null : normaliseUrl(values.url) }
    changeRow(ctx, changes, 'source', { ...source, rev }, { ...values, ...address })
    return { id }
  })
}
