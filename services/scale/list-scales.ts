import * as queries from '@/db/queries/scale-list'
import { findScaleVersion, readScale } from '@/db/queries/scale-version'
import { AppError } from '@/domain/app-error'
import type { HouseScale, Scale } from '@/domain/scale/scale'
import type { Context } from '../context'
import { requireMay } from '../policy'

/**
 * Every scale of the house with its newest version, the default one first, and how many of the articles
 * this person sees hang on each version.
 */
export function listScales(ctx: Context): HouseScale[] {
  requireMay(ctx.actor, 'scale.read')
  return queries.listScales(ctx.db, ctx.actor)
}

/**
 * One scale with its newest version.
 * @throws AppError `not_found`
 */
export function readScaleById(ctx: Context, id: string): HouseScale {
  requireMay(ctx.actor, 'scale.read')
  const [scale] = queries.listScales(ctx.db, ctx.actor, id)
  if (!scale) throw new AppError('not_found', 'scales.gone')
  return scale
}

/**
 * A version of a scale as it was, for those who ask what an older verdict meant.
 * @throws AppError `not_found` when the scale or this version of it is not there.
 */
export function readScaleVersion(ctx: Context, input: { readonly id: string; readonly version: number }): Scale {
  requireMay(ctx.actor, 'scale.read')
  const found = findScaleVersion(ctx.db, input.id, input.version)
  if (!found) throw new AppError('not_found', 'scales.gone')
  return readScale(ctx.db, found.n)
}
