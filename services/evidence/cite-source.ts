import { nextEvidencePosition } from '@/db/queries/claim'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { AppError } from '@/domain/app-error'
import type { CiteSource } from '@/domain/evidence/inputs'
import type { NewSource } from '@/domain/source/inputs'
import { normaliseUrl } from '@/domain/source/normalise-url'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'

export type Cited = { readonly evidenceId: string; readonly sourceId: string }

/**
 * Cites a source for a claim: one that is known (`sourceId`) or a new one.
 *
 * @throws AppError `invalid` unless exactly one of the two is given, `not_found` (claim, source).
 */
export function citeSource(ctx: Context, input: CiteSource): Performed<Cited> {
  requireMay(ctx.actor, 'evidence.write')
  if ((input.sourceId === undefined) === (input.source === undefined)) {
    throw new AppError('invalid', 'errors.oneSource')
  }
  const claim = requireRow(ctx, 'claim', input.claimId)
  const article = readRow(ctx.db, 'article', claim.articleN)
  return perform(ctx, 'citeSource', article.id, (changes) => {
    const source = input.source
      ? createSource(ctx, changes, input.source)
      : requireRow(ctx, 'source', input.sourceId as string)
    const evidence = createRow(ctx, changes, 'evidence', {
      id: input.id ?? newId(),
      claimN: claim.n,
      sourceN: source.n,
      stance: input.stance,
      quote: input.quote ?? '',
      locator: input.locator ?? '',
      isPrimary: input.isPrimary ?? null,
      note: input.note ?? '',
      position: nextEvidencePosition(ctx.db, claim.n),
      createdBy: ctx.actor.n,
      createdAt: ctx.now().toISOString(),
    })
    changeBasis(ctx, changes, claim, article.revisionN as number)
    return { evidenceId: evidence.id, sourceId: source.id }
  })
}

function createSource(ctx: Context, changes: ChangeLog, source: NewSource): RowOf<'source'> {
  const url = source.url?.trim() ? source.url : null
  return createRow(ctx, changes, 'source', {
    id: source.id ?? newId(),
    kind: source.kind ?? (url ? 'web' : 'other'),
    title: source.title,
    url,
    urlNormalised: url === null ? null : normaliseUrl(url),
    archiveUrl: source.archiveUrl ?? null,
    publisher: source.publisher ?? null,
    author: source.author ?? null,
    publishedAt: source.publishedAt ?? null,
    accessedAt: source.accessedAt ?? null,
    isConfidential: source.isConfidential ?? false,
    createdBy: ctx.actor.n,
    createdAt: ctx.now().toISOString(),
  })
}
