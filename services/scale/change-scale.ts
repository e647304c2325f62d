import { findScale, insertScaleVersion, replaceRatings, type ScaleRow, updateScale } from '@/db/queries/scale'
import { isVersionUsed, lastingRatingKeys } from '@/db/queries/scale-use'
import { latestScaleVersion, readScale } from '@/db/queries/scale-version'
import { AppError } from '@/domain/app-error'
import type { ChangeScale } from '@/domain/scale/inputs'
import type { Scale } from '@/domain/scale/scale'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { readScaleById } from './list-scales'
import { isSameRatings, ratingsFrom } from './scale-ratings'

/** Which version the scale has now, and whether this change made it. */
export type ScaleChanged = { readonly id: string; readonly version: number; readonly isNewVersion: boolean }

/**
 * Changes what new articles are rated on. A version that an article hangs on is never touched: the
 * change makes the next one, and those articles stay where they are. A version nobody uses yet is
 * written anew. A new name alone makes no version; nothing changed at all writes nothing.
 *
 * @throws AppError `forbidden` (not an editor), `not_found`, `conflict` (somebody changed it meanwhile;
 * `current` is the scale as it stands), `invalid` (a rating that used versions carry is left out instead
 * of retired; or a used scale would turn public or internal, which would change what old articles export).
 */
export function changeScale(ctx: Context, input: ChangeScale): Performed<ScaleChanged> {
  requireMay(ctx.actor, 'scale.write')
  return perform(ctx, 'changeScale', null, (changes) => {
    const row = findScale(ctx.db, input.id)
    if (!row) throw new AppError('not_found', 'scales.gone')
    if (row.rev !== input.rev) throw stale(ctx, input.id)
    const versionN = latestScaleVersion(ctx.db, row.n)
    const before = readScale(ctx.db, versionN)
    requireLasting(ctx, row, before, input)
    const ratings = ratingsFrom(input.ratings)
    const isSame = isSameRatings(before.ratings, ratings)
    if (isSame && row.name === input.name && row.kind === input.kind) {
      return { id: row.id, version: before.version, isNewVersion: false }
    }
    const changed = updateScale(ctx.db, { n: row.n, rev: input.rev }, input)
    if (!changed) throw stale(ctx, input.id)
    const isNewVersion = !isSame && isVersionUsed(ctx.db, versionN)
    const at = ctx.now().toISOString()
    const after: Scale = isSame ? before : { ...before, ratings }
    const next: Scale = isNewVersion ? { ...after, id: newId(), version: before.version + 1 } : after
    if (isNewVersion) insertScaleVersion(ctx.db, row.n, next, at)
    else if (!isSame) replaceRatings(ctx.db, versionN, ratings, at)
    const state = { ...next, name: changed.name, kind: changed.kind, preset: changed.preset }
    changes.record({ kind: 'scale', id: row.id, revBefore: input.rev, revAfter: changed.rev, state })
    return { id: row.id, version: next.version, isNewVersion }
  })
}

function requireLasting(ctx: Context, row: ScaleRow, before: Scale, input: ChangeScale): void {
  const lasting = lastingRatingKeys(ctx.db, row.n)
  const given = new Set(input.ratings.map(({ key }) => key))
  const missing = lasting.filter((key) => !given.has(key))
  if (missing.length > 0) {
    throw new AppError('invalid', 'scales.retireInstead', { params: { keys: missing.join(', ') } })
  }
  const isUsed = lasting.length > 0 || isVersionUsed(ctx.db, latestScaleVersion(ctx.db, row.n))
  if (isUsed && before.kind !== input.kind) throw new AppError('invalid', 'scales.kindFixed')
  if (isUsed && (before.ratings.length === 0) !== (input.ratings.length === 0)) {
    throw new AppError('invalid', 'scales.sentencesFixed')
  }
}

function stale(ctx: Context, id: string): AppError {
  return new AppError('conflict', 'scales.stale', { current: readScaleById(ctx, id) })
}
