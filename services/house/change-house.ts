import { findHouseWithScale, type HouseRow, updateHouse } from '@/db/queries/house'
import { findScale } from '@/db/queries/scale'
import { AppError } from '@/domain/app-error'
import type { ChangeHouse } from '@/domain/house/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { requireMay } from '../policy'
import { HOUSE_ID } from './house'

/** The rules of the house as they stand: what {@link changeHouse} takes. */
export type HouseRules = ChangeHouse

/** @throws AppError `forbidden` below editor; `unavailable` before set-up. */
export function readHouseRules(ctx: Context): HouseRules {
  requireMay(ctx.actor, 'house.change')
  return rulesOf(requireHouse(ctx))
}

/**
 * Changes the name of the house, who settles a verdict in it, and what new articles begin with. Articles
 * that are there keep their scale and way of working; who settles holds for all of them from now on.
 * Saying what is so already writes nothing.
 * @throws AppError `forbidden` below editor; `conflict` (with the rules as they stand) when somebody
 * changed them meanwhile; `invalid` (field `scale`) when there is no such scale.
 */
export function changeHouse(ctx: Context, input: ChangeHouse): Performed<HouseRules> {
  requireMay(ctx.actor, 'house.change')
  return perform(ctx, 'changeHouse', null, (changes) => {
    const { house, scale: scaleBefore } = requireHouse(ctx)
    const { rev, scale: scaleId, ...plain } = input
    if (house.rev !== rev) {
      throw new AppError('conflict', 'house.stale', { current: rulesOf({ house, scale: scaleBefore }) })
    }
    const scale = findScale(ctx.db, scaleId)
    if (!scale) throw new AppError('invalid', 'house.invalid', { fields: { scale: 'noSuchScale' } })
    const wanted = { ...plain, scaleN: scale.n }
    if (Object.entries(wanted).every(([key, value]) => house[key as keyof HouseRow] === value)) return input
    const changed = updateHouse(ctx.db, rev, wanted)
    if (!changed) throw new Error('The house changed while the write lock was held.')
    changes.record({ kind: 'house', id: HOUSE_ID, revBefore: rev, revAfter: changed.rev, state: changed })
    return rulesOf({ house: changed, scale: scaleId })
  })
}

type HouseWithScale = { readonly house: HouseRow; readonly scale: string }

function requireHouse(ctx: Context): HouseWithScale {
  const found = findHouseWithScale(ctx.db)
  if (!found) throw new AppError('unavailable', 'errors.noHouse')
  return found
}

function rulesOf({ house: { rev, name, settleRule, settleQuorum, working }, scale }: HouseWithScale): HouseRules {
  return { rev, name, settleRule, settleQuorum, working, scale }
}
