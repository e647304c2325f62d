import { listAddresses, updateAddress } from '@/db/queries/source-addresses'
import { normaliseUrl } from '@/domain/source/normalise-url'
import type { Context } from '../context'

/**
 * Brings the normalised addresses of all sources to the rules of this version, so that a page that was cited
 * under older rules is still met. They are derived from the address and no part of the history.
 *
 * @returns how many were another.
 */
export function renewAddresses(ctx: Pick<Context, 'db'>): number {
  const other = listAddresses(ctx.db)
    .map(({ n, url, known }) => ({ n, known, now: normaliseUrl(url) ?? known }))
    .filter(({ known, now }) => known !== now)
  for (const { n, now } of other) updateAddress(ctx.db, n, now)
  return other.length
}
