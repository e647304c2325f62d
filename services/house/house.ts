import { findHouse } from '@/db/queries/house'
import type { Working } from '@/domain/article/article'
import type { Context } from '../context'

/** Name of the house; the empty string before set-up. */
export function houseName(ctx: Pick<Context, 'db'>): string {
  return findHouse(ctx.db)?.name ?? ''
}

/** The way of working that new articles take unless something else is chosen. */
export function houseWorking(ctx: Pick<Context, 'db'>): Working {
  return findHouse(ctx.db)?.working ?? 'public-verdict'
}

/** There is one house, and its row has no outer key: this stands for it in the history. */
export const HOUSE_ID = 'house'
