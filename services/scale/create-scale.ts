import { findScale, insertScale } from '@/db/queries/scale'
import { latestScaleVersion, readScale } from '@/db/queries/scale-version'
import { AppError } from '@/domain/app-error'
import type { CopyScale, CreateScale } from '@/domain/scale/inputs'
import type { Rating, Scale } from '@/domain/scale/scale'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { ratingsFrom } from './scale-ratings'

/**
 * A new scale of the house, as version 1. Ratings are put in order, best first; without any, verdicts
 * on the scale are concluding sentences. Articles take it when somebody chooses it for them.
 *
 * @throws AppError `forbidden` (not an editor), `conflict` (the chosen identity is taken).
 */
export function createScale(ctx: Context, input: CreateScale): Performed<{ id: string }> {
  requireMay(ctx.actor, 'scale.write')
  return storeNew(ctx, 'createScale', { ...input, id: input.id ?? newId(), ratings: ratingsFrom(input.ratings) })
}

/**
 * A new scale that begins as the newest version of another one, under a name of its own. Retired ratings
 * stay behind: no verdict on the copy carries them.
 *
 * @throws AppError `forbidden`, `not_found`
 */
export function copyScale(ctx: Context, input: CopyScale): Performed<{ id: string }> {
  requireMay(ctx.actor, 'scale.write')
  const model = findScale(ctx.db, input.id)
  if (!model) throw new AppError('not_found', 'scales.gone')
  const { ratings } = readScale(ctx.db, latestScaleVersion(ctx.db, model.n))
  const offered = ratings.filter(({ isRetired }) => !isRetired)
  return storeNew(ctx, 'copyScale', {
    id: newId(),
    name: input.name,
    kind: model.kind,
    ratings: ratingsFrom(offered.map(({ id: _id, position: _position, ...rating }) => rating)),
  })
}

type NewScale = Pick<Scale, 'id' | 'name' | 'kind'> & { readonly ratings: readonly Rating[] }

function storeNew(ctx: Context, verb: string, { id, name, kind, ratings }: NewScale): Performed<{ id: string }> {
  if (findScale(ctx.db, id)) throw new AppError('conflict', 'errors.idTaken')
  const scale: Scale = { id: newId(), scaleId: id, name, kind, version: 1, ratings }
  return perform(ctx, verb, null, (changes) => {
    const row = insertScale(ctx.db, scale, null, ctx.now().toISOString())
    changes.record({ kind: 'scale', id, revBefore: 0, revAfter: row.rev, state: scale })
    return { id }
  })
}
