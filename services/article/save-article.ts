import { findHouse } from '@/db/queries/house'
import { insertRevision } from '@/db/queries/revision'
import { findScale, findScaleOfPreset } from '@/db/queries/scale'
import { latestScaleVersion, readScale } from '@/db/queries/scale-version'
import { AppError } from '@/domain/app-error'
import type { Working } from '@/domain/article/article'
import type { SaveArticle } from '@/domain/article/inputs'
import { SCALE_OF_WAY } from '@/domain/article/ways'
import { placeExactly, requireBounds } from '../annotation/place-span'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, createRow } from '../history/versioned'
import { houseWorking } from '../house/house'
import { newId } from '../identity'
import { requireMay } from '../policy'
import type { PreparedRevision } from './prepare-revision'

/** What distinguishes the sample from an article somebody brought. */
export type SaveOptions = { readonly isSample: boolean; readonly exclusions: 'accepted' | 'proposed' }

/**
 * Takes a previewed article in: its first revision, and the exclusions the person kept. `prepared` is
 * its document, read off before (`prepareOffThread`), since nothing may be awaited in here.
 *
 * @throws AppError `forbidden`, `invalid` (an exclusion outside the text, an unknown scale).
 */
export function saveArticle(ctx: Context, input: SaveArticle, prepared: PreparedRevision): Performed<{ id: string }> {
  requireMay(ctx.actor, 'article.import')
  return storeArticle(ctx, input, prepared, { isSample: false, exclusions: 'accepted' })
}

/** Stores a prepared article in one transaction. */
export function storeArticle(
  ctx: Context,
  input: SaveArticle,
  prepared: PreparedRevision,
  options: SaveOptions,
): Performed<{ id: string }> {
  for (const bounds of input.excluded ?? []) requireBounds(prepared.text, bounds)
  return perform(ctx, options.isSample ? 'installSample' : 'importArticle', null, (changes) => {
    const working = input.working ?? houseWorking(ctx)
    const article = createRow(ctx, changes, 'article', {
      id: input.id ?? newId(),
      title: input.title,
      byline: input.byline ?? null,
      publisher: input.publisher ?? null,
      url: input.url ?? null,
      publishedAt: input.publishedAt ?? null,
      language: input.language,
      direction: input.direction,
      working,
      scaleVersionN: scaleVersionFor(ctx, working, input.scale),
      isSample: options.isSample,
      createdBy: ctx.actor.n,
      createdAt: ctx.now().toISOString(),
    })
    changes.setArticle(article.id)
    const revision = storeRevision(ctx, changes, article.n, prepared)
    changeRow(ctx, changes, 'article', article, { revisionN: revision.n })
    for (const bounds of input.excluded ?? []) {
      const annotation = createRow(ctx, changes, 'annotation', {
        id: newId(),
        articleN: article.n,
        purpose: 'excluded',
        isProposal: options.exclusions === 'proposed',
        createdBy: options.exclusions === 'proposed' ? null : ctx.actor.n,
        createdAt: ctx.now().toISOString(),
      })
      placeExactly(ctx, annotation.n, revision, bounds)
    }
    return { id: article.id }
  })
}

function storeRevision(ctx: Context, changes: ChangeLog, articleN: number, prepared: PreparedRevision) {
  const revision = insertRevision(ctx.db, {
    id: newId(),
    articleN,
    number: 1,
    ...prepared,
    createdBy: ctx.actor.n,
    createdAt: ctx.now().toISOString(),
  })
  const { id, number, sha256, documentSha256 } = revision
  const state = { id, articleN, number, sha256, documentSha256 }
  changes.record({ kind: 'revision', id, revBefore: 0, revAfter: 1, state })
  return revision
}

/**
 * The scale that was named. Else articles of the house's own way of working are rated on its scale, as are
 * public verdicts where that scale is a public one; every other way on its preset.
 */
function scaleVersionFor(ctx: Context, working: Working, named: string | undefined): number {
  if (named !== undefined) {
    const scale = findScale(ctx.db, named) ?? findScaleOfPreset(ctx.db, named)
    if (!scale) throw new AppError('invalid', 'errors.noSuchScale', { fields: { scale: 'noSuchScale' } })
    return latestScaleVersion(ctx.db, scale.n)
  }
  const house = findHouse(ctx.db)
  if (!house) throw new AppError('unavailable', 'errors.noHouse')
  const ofHouse = latestScaleVersion(ctx.db, house.scaleN)
  const isPublic = working === 'public-verdict' && readScale(ctx.db, ofHouse).kind === 'public'
  if (working === house.working || isPublic) return ofHouse
  const ofWay = findScaleOfPreset(ctx.db, SCALE_OF_WAY[working])
  return ofWay ? latestScaleVersion(ctx.db, ofWay.n) : ofHouse
}
