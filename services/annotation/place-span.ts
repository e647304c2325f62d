import { upsertPlacement } from '@/db/queries/placement'
import { readRevision } from '@/db/queries/revision'
import { AppError } from '@/domain/app-error'
import { isInsidePair, quoteAt } from '@/domain/text/quote'
import type { Context } from '../context'

export type Bounds = { readonly start: number; readonly end: number }

/**
 * The article's current revision, which the person must have been looking at.
 * @throws AppError `conflict` when the text has a newer revision.
 */
export function requireRevision(ctx: Context, article: { readonly revisionN: number | null }, revisionId: string) {
  if (article.revisionN === null) throw new Error('Article without revision')
  const revision = readRevision(ctx.db, article.revisionN)
  if (revision.id !== revisionId) throw new AppError('conflict', 'errors.revisionChanged')
  return revision
}

/** @throws AppError `invalid` unless the bounds hold some text and cut no character in two. */
export function requireBounds(text: string, { start, end }: Bounds): void {
  if (start >= end || end > text.length) throw new AppError('invalid', 'errors.bounds')
  if (isInsidePair(text, start) || isInsidePair(text, end)) throw new AppError('invalid', 'errors.boundsCutCharacter')
  if (text.slice(start, end).trim() === '') throw new AppError('invalid', 'errors.boundsBlank')
}

/** Writes down where a person put an annotation: exactly there. */
export function placeExactly(
  ctx: Context,
  annotationN: number,
  revision: { readonly n: number; readonly text: string },
  bounds: Bounds,
): void {
  upsertPlacement(ctx.db, {
    annotationN,
    revisionN: revision.n,
    ...bounds,
    state: 'exact',
    method: 'placed',
    confidence: 1,
    ...quoteAt(revision.text, bounds.start, bounds.end),
  })
}
