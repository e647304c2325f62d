import { findLink, findLinkById, insertLink, type LinkRow, updateLink } from '@/db/queries/claim-link'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { LinkClaims, UnlinkClaims } from '@/domain/claim/inputs'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'

/**
 * Notes that two claims of different articles say the same; both show it. Neither's verdict changes.
 * Linking twice is one link.
 *
 * @throws AppError `not_found`, `invalid` (claims of one article: those are merged), `conflict` (the
 * identity is taken).
 */
export function linkClaims(ctx: Context, { id, claimId, otherId }: LinkClaims): Performed<{ id: string }> {
  requireMay(ctx.actor, 'claim.write')
  const claim = requireRow(ctx, 'claim', claimId)
  const other = requireRow(ctx, 'claim', otherId)
  requireTwoArticles(claim, other)
  return perform(ctx, 'linkClaims', readRow(ctx.db, 'article', claim.articleN).id, (changes) => {
    const known = findLink(ctx.db, claim.n, other.n)
    return { id: (known ?? createLink(ctx, changes, claim.n, other.n, id)).id }
  })
}

/** @throws AppError `invalid` unless the claims belong to different articles. */
export function requireTwoArticles(one: RowOf<'claim'>, other: RowOf<'claim'>): void {
  if (one.articleN === other.articleN) throw new AppError('invalid', 'errors.linkInOneArticle')
}

/** Stores a link inside the verb whose `changes` it is handed. */
export function createLink(ctx: Context, changes: ChangeLog, one: number, other: number, id = newId()): LinkRow {
  if (findLinkById(ctx.db, id)) throw new AppError('conflict', 'errors.idTaken')
  const row = insertLink(ctx.db, { id, one, other, createdBy: ctx.actor.n, createdAt: ctx.now().toISOString() })
  changes.record({ kind: 'link', id: row.id, revBefore: 0, revAfter: row.rev, state: row })
  return row
}

/**
 * Takes the note away that two claims say the same; what was taken over stays.
 * @throws AppError `not_found` (also when they are not linked).
 */
export function unlinkClaims(ctx: Context, { claimId, otherId }: UnlinkClaims): Performed<{ id: string }> {
  requireMay(ctx.actor, 'claim.write')
  const claim = requireRow(ctx, 'claim', claimId)
  const other = requireRow(ctx, 'claim', otherId)
  const link = findLink(ctx.db, claim.n, other.n)
  if (!link) throw new AppError('not_found', 'errors.notFound')
  return perform(ctx, 'unlinkClaims', readRow(ctx.db, 'article', claim.articleN).id, (changes) => {
    removeLink(ctx, changes, link)
    return { id: link.id }
  })
}

/** Takes a link away inside the verb whose `changes` it is handed. */
export function removeLink(ctx: Context, changes: ChangeLog, link: LinkRow): void {
  const row = updateLink(ctx.db, link, { deletedAt: ctx.now().toISOString() })
  changes.record({ kind: 'link', id: row.id, revBefore: link.rev, revAfter: row.rev, state: row })
}
