import { findHouse } from '@/db/queries/house'
import type { Context } from '../context'

/** Name of the house; the empty string before set-up. */
export function houseName(ctx: Pick<Context, 'db'>): string {
  return findHouse(ctx.db)?.name ?? ''
}
