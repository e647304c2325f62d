import type { RowOf } from '@/db/queries/object-rows'
import { EDITOR_NO_CHECK_REASONS } from '@/domain/annotation/annotation'
import type { MarkSpan } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import { MAX_LINE } from '@/domain/text/typed-text'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { placeExactly, requireBounds, requireRevision } from './place-span'

export type Marked = { readonly annotationId: string; readonly claimId: string | null }

/**
 * Marks a span of an article with a purpose. A claim span creates its claim, or becomes a further
 * occurrence of `claimId`; a correction may belong to a claim.
 *
 * @throws AppError `not_found` (article, claim), `conflict` (the text was revised meanwhile),
 * `invalid` (bounds, or a purpose that lacks what it needs), `forbidden` (an editor's no-check reason).
 */
export function markSpan(ctx: Context, input: MarkSpan): Performed<Marked> {
  requireMay(ctx.actor, 'annotation.write')
  requireCoherent(ctx, input)
  return perform(ctx, 'markSpan', input.articleId, (changes) => {
    const article = requireRow(ctx, 'article', input.articleId)
    const revision = requireRevision(ctx, article, input.revisionId)
    requireBounds(revision.text, input)
    const claim = claimOf(ctx, changes, input, article, revision)
    const annotation = createRow(ctx, changes, 'annotation', {
      id: input.id ?? newId(),
      articleN: article.n,
      purpose: input.purpose,
      claimN: claim?.n ?? null,
      reason: input.reason ?? null,
      body: input.body ?? null,
      replacement: input.replacement ?? null,
      severity: input.severity ?? null,
      isLegal: input.isLegal ?? false,
      correctionState: input.purpose === 'correction' ? 'proposed' : null,
      createdBy: ctx.actor.n,
      createdAt: ctx.now().toISOString(),
    })
    placeExactly(ctx, annotation.n, revision, input)
    if (claim && input.purpose === 'claim' && input.claimId) changeBasis(ctx, changes, claim, revision.n)
    if (article.status === 'to-check') changeRow(ctx, changes, 'article', article, { status: 'in-review' })
    return { annotationId: annotation.id, claimId: claim?.id ?? null }
  })
}

function requireCoherent(ctx: Context, input: MarkSpan): void {
  const isNoCheck = input.purpose === 'no-check'
  if (isNoCheck !== (input.reason !== undefined)) throw new AppError('invalid', 'errors.noCheckReason')
  if (input.reason && EDITOR_NO_CHECK_REASONS.includes(input.reason)) requireMay(ctx.actor, 'annotation.waive')
  if (input.claimId && input.purpose !== 'claim' && input.purpose !== 'correction') {
    throw new AppError('invalid', 'errors.purposeWithoutClaim')
  }
  const isAboutClaim = input.statement !== undefined || input.claim !== undefined
  if (isAboutClaim && (input.purpose !== 'claim' || input.claimId))
    throw new AppError('invalid', 'errors.onlyNewClaims')
  const isAboutText = input.replacement !== undefined || input.severity !== undefined || input.isLegal !== undefined
  if (isAboutText && input.purpose !== 'correction') throw new AppError('invalid', 'errors.onlyCorrections')
}

function claimOf(
  ctx: Context,
  changes: ChangeLog,
  input: MarkSpan,
  article: RowOf<'article'>,
  revision: { readonly text: string },
): RowOf<'claim'> | null {
  if (input.claimId) {
    const claim = requireRow(ctx, 'claim', input.claimId)
    if (claim.articleN !== article.n) throw new AppError('not_found', 'errors.notFound')
    return claim
  }
  if (input.purpose !== 'claim') return null
  const { types, ...details } = input.claim ?? {}
  return createRow(ctx, changes, 'claim', {
    ...details,
    ...(types ? { types: JSON.stringify(types) } : {}),
    id: input.newClaimId ?? newId(),
    articleN: article.n,
    statement: input.statement ?? statementFrom(revision.text.slice(input.start, input.end)),
    createdBy: ctx.actor.n,
    createdAt: ctx.now().toISOString(),
  })
}

/** A claim begins as its quote, on one line, no longer than a statement may be. */
export function statementFrom(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  const cut = line.slice(0, MAX_LINE)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}
