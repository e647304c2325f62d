import { type RowOf, readRow } from '@/db/queries/object-rows'
import { EDITOR_NO_CHECK_REASONS } from '@/domain/annotation/annotation'
import type { ChangeAnnotation, ResizeAnnotation } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { requireMay } from '../policy'
import { requireOwnOrEditor } from './ownership'
import { placeExactly, requireBounds, requireRevision } from './place-span'

/**
 * Changes what an annotation says: comment text, reason, replacement, severity, state.
 *
 * @throws AppError `conflict` (changed meanwhile), `forbidden` (another person's, or an editor's act),
 * `invalid` (a field its purpose does not have).
 */
export function changeAnnotation(ctx: Context, input: ChangeAnnotation): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  const annotation = requireRow(ctx, 'annotation', input.id)
  const article = readRow(ctx.db, 'article', annotation.articleN)
  requireFieldsOf(annotation, input)
  if (input.reason && EDITOR_NO_CHECK_REASONS.includes(input.reason)) requireMay(ctx.actor, 'annotation.waive')
  const { id, rev, correctionState, ...values } = input
  const isDeciding = correctionState !== undefined && correctionState !== annotation.correctionState
  if (isDeciding) requireMay(ctx.actor, 'correction.decide')
  if (Object.keys(values).length > 0) requireOwnOrEditor(ctx, annotation)
  return perform(ctx, 'changeAnnotation', article.id, (changes) => {
    changeRow(
      ctx,
      changes,
      'annotation',
      { ...annotation, rev },
      {
        ...values,
        ...(isDeciding ? { correctionState, correctionStateBy: ctx.actor.n } : {}),
      },
    )
    return { id }
  })
}

/** Gives an annotation other bounds in the text as it is now; its claim's verdicts are to be confirmed. */
export function resizeAnnotation(ctx: Context, input: ResizeAnnotation): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  return perform(ctx, 'resizeAnnotation', null, (changes) => {
    const annotation = requireRow(ctx, 'annotation', input.id)
    const article = readRow(ctx.db, 'article', annotation.articleN)
    changes.setArticle(article.id)
    const revision = requireRevision(ctx, article, input.revisionId)
    requireBounds(revision.text, input)
    placeExactly(ctx, annotation.n, revision, input)
    changeRow(ctx, changes, 'annotation', { ...annotation, rev: input.rev }, {})
    if (annotation.purpose === 'claim' && annotation.claimN !== null) {
      changeBasis(ctx, changes, readRow(ctx.db, 'claim', annotation.claimN), revision.n)
    }
    return { id: input.id }
  })
}

function requireFieldsOf(annotation: RowOf<'annotation'>, input: ChangeAnnotation): void {
  const isCorrection = annotation.purpose === 'correction'
  const touchesText = ['replacement', 'severity', 'isLegal', 'correctionState'].some((field) => field in input)
  if (touchesText && !isCorrection) throw new AppError('invalid', 'errors.onlyCorrections')
  if (input.reason && annotation.purpose !== 'no-check') throw new AppError('invalid', 'errors.noCheckReason')
}
