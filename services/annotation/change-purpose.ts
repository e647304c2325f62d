import { occurrencesOfClaim } from '@/db/queries/claim'
import { type RowOf, readRow } from '@/db/queries/object-rows'
import { findPlace } from '@/db/queries/placement'
import { EDITOR_NO_CHECK_REASONS } from '@/domain/annotation/annotation'
import type { ChangePurpose } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import { changeBasis } from '../claim/basis'
import { claimToJoin } from '../claim/join-claim'
import { leaveClaim } from '../claim/leave-claim'
import type { Context } from '../context'
import { type ChangeLog, type Performed, perform } from '../history/perform'
import { changeRow, createRow, requireRow } from '../history/versioned'
import { newId } from '../identity'
import { requireMay } from '../policy'
import { type Marked, statementFrom } from './mark-span'
import { requireOwnOrEditor } from './ownership'

type Annotation = RowOf<'annotation'>
type Article = RowOf<'article'>

/**
 * Makes an annotation one of another purpose where it stands. Texts go with it: a replacement that the
 * new purpose has no field for is added to its note. A claim that loses its last span goes, undoably.
 *
 * @throws AppError `not_found`, `conflict` (changed meanwhile), `forbidden` (another person's, or an
 * editor's reason), `invalid` (a proposal, a correction that was decided on, a missing reason, or the
 * last span of a claim with verdicts or sources).
 */
export function changePurpose(ctx: Context, input: ChangePurpose): Performed<Marked> {
  requireMay(ctx.actor, 'annotation.write')
  const annotation = requireRow(ctx, 'annotation', input.id)
  requireOwnOrEditor(ctx, annotation)
  requireChangeable(annotation, input)
  requireCoherent(ctx, input)
  const article = readRow(ctx.db, 'article', annotation.articleN)
  const revisionN = article.revisionN as number
  return perform(ctx, 'changePurpose', article.id, (changes) => {
    const { quote } = findPlace(ctx.db, annotation.n, revisionN) ?? { quote: '' }
    const claim = claimFor(ctx, changes, input, { annotation, article, quote })
    changeRow(
      ctx,
      changes,
      'annotation',
      { ...annotation, rev: input.rev },
      {
        purpose: input.purpose,
        claimN: claim?.n ?? null,
        reason: input.reason ?? null,
        correctionStateBy: null,
        correctionStateReason: null,
        ...textsOf(annotation, input, quote),
      },
    )
    if (claim && input.purpose === 'claim' && input.claimId) changeBasis(ctx, changes, claim, revisionN)
    if (annotation.purpose === 'claim') leaveClaim(ctx, changes, annotation.claimN as number, revisionN)
    return { annotationId: annotation.id, claimId: claim?.id ?? null }
  })
}

function requireChangeable(annotation: Annotation, { purpose }: ChangePurpose): void {
  if (annotation.isProposal) throw new AppError('invalid', 'errors.purposeOfProposal')
  if (annotation.purpose === purpose) throw new AppError('invalid', 'errors.samePurpose')
  const isDecided = annotation.correctionState !== null && annotation.correctionState !== 'proposed'
  if (isDecided) throw new AppError('invalid', 'errors.purposeOfDecided')
}

function requireCoherent(ctx: Context, input: ChangePurpose): void {
  const { purpose, reason, claimId, newClaimId, statement, replacement, severity, isLegal } = input
  if ((purpose === 'no-check') !== (reason !== undefined)) throw new AppError('invalid', 'errors.noCheckReason')
  if (reason && EDITOR_NO_CHECK_REASONS.includes(reason)) requireMay(ctx.actor, 'annotation.waive')
  if (claimId && purpose !== 'claim' && purpose !== 'correction') {
    throw new AppError('invalid', 'errors.purposeWithoutClaim')
  }
  const isAboutClaim = newClaimId !== undefined || statement !== undefined
  if (isAboutClaim && (purpose !== 'claim' || claimId)) throw new AppError('invalid', 'errors.onlyNewClaims')
  const isAboutText = replacement != null || severity !== undefined || isLegal !== undefined
  if (isAboutText && purpose !== 'correction') throw new AppError('invalid', 'errors.onlyCorrections')
}

type Subject = { readonly annotation: Annotation; readonly article: Article; readonly quote: string }

/** The claim it belongs to afterwards: one that is named, a new one, or the one that a correction is about. */
function claimFor(
  ctx: Context,
  changes: ChangeLog,
  input: ChangePurpose,
  { annotation, article, quote }: Subject,
): RowOf<'claim'> | null {
  if (input.claimId) return claimToJoin(ctx, changes, article, input.claimId)
  if (input.purpose === 'claim') {
    return createRow(ctx, changes, 'claim', {
      id: input.newClaimId ?? newId(),
      articleN: article.n,
      statement: input.statement ?? statementFrom(quote),
      createdBy: ctx.actor.n,
      createdAt: ctx.now().toISOString(),
    })
  }
  const isOneOfSeveral = annotation.purpose === 'claim' && occurrencesOfClaim(ctx.db, annotation.claimN as number) > 1
  return input.purpose === 'correction' && isOneOfSeveral ? readRow(ctx.db, 'claim', annotation.claimN as number) : null
}

/** What was typed, in the fields of the new purpose. */
function textsOf(annotation: Annotation, input: ChangePurpose, quote: string) {
  if (input.purpose === 'correction') {
    return {
      body: input.body === undefined ? annotation.body : input.body,
      replacement: input.replacement === undefined ? quote : input.replacement,
      severity: input.severity ?? ('factual' as const),
      isLegal: input.isLegal ?? false,
      correctionState: 'proposed' as const,
    }
  }
  const { body, replacement } = annotation
  const proposed = replacement !== null && replacement !== quote ? `→ ${replacement}` : null
  const kept = [body?.trim() ? body : null, proposed].filter((text) => text !== null).join('\n\n')
  return {
    body: input.body === undefined ? kept || null : input.body,
    replacement: null,
    severity: null,
    isLegal: false,
    correctionState: null,
  }
}
