import { type RowOf, readRow } from '@/db/queries/object-rows'
import { EDITOR_NO_CHECK_REASONS } from '@/domain/annotation/annotation'
import type { ChangeAnnotation, ResizeAnnotation } from '@/domain/annotation/inputs'
import { AppError } from '@/domain/app-error'
import { changeBasis } from '../claim/basis'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { changeRow, requireRow } from '../history/versioned'
import { may, requireMay } from '../policy'
import { requireOwnOrEditor } from './ownership'
import { placeExactly, requireBounds, requireRevision } from './place-span'

/**
 * Changes what an annotation says: comment text, reason, replacement, severity; and decides corrections.
 * A decision is about the words it saw: when somebody who may not decide proposes other words, the
 * correction is proposed anew.
 *
 * @throws AppError `conflict` (changed meanwhile), `forbidden` (another person's, or an editor's act),
 * `invalid` (a field its purpose does not have, or a stet that does not say why).
 */
export function changeAnnotation(ctx: Context, input: ChangeAnnotation): Performed<{ id: string }> {
  requireMay(ctx.actor, 'annotation.write')
  const annotation = requireRow(ctx, 'annotation', input.id)
  const article = readRow(ctx.db, 'article', annotation.articleN)
  requireFieldsOf(annotation, input)
  if (input.reason && EDITOR_NO_CHECK_REASONS.includes(input.reason)) requireMay(ctx.actor, 'annotation.waive')
  const { id, rev, correctionState, correctionStateReason, ...values } = input
  const decision = decisionIn(ctx, annotation, input)
  if (Object.keys(values).length > 0) requireOwnOrEditor(ctx, annotation)
  return perform(ctx, 'changeAnnotation', article.id, (changes) => {
    changeRow(ctx, changes, 'annotation', { ...annotation, rev }, { ...values, ...decision })
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

const PROPOSED = { correctionState: 'proposed', correctionStateBy: null, correctionStateReason: null } as const

/** What becomes of the decision on a correction: taken, taken back, or left as it is. */
function decisionIn(ctx: Context, annotation: RowOf<'annotation'>, input: ChangeAnnotation) {
  const { correctionState: state = annotation.correctionState, correctionStateReason: why } = input
  const isOtherState = state !== annotation.correctionState
  const isOtherReason = why !== undefined && why !== annotation.correctionStateReason
  if (state !== null && (isOtherState || isOtherReason)) {
    requireMay(ctx.actor, 'correction.decide')
    if (state === 'proposed') return PROPOSED
    const reason = why?.trim() ? why : null
    if (state === 'stet' && reason === null) throw new AppError('invalid', 'errors.stetNeedsReason')
    return { correctionState: state, correctionStateBy: ctx.actor.n, correctionStateReason: reason }
  }
  const isOtherWords = input.replacement !== undefined && input.replacement !== annotation.replacement
  return isOtherWords && !may(ctx.actor, 'correction.decide') ? PROPOSED : {}
}

function requireFieldsOf(annotation: RowOf<'annotation'>, input: ChangeAnnotation): void {
  const isCorrection = annotation.purpose === 'correction'
  const touchesText = ['replacement', 'severity', 'isLegal', 'correctionState', 'correctionStateReason'].some(
    (field) => field in input,
  )
  if (touchesText && !isCorrection) throw new AppError('invalid', 'errors.onlyCorrections')
  if (input.reason && annotation.purpose !== 'no-check') throw new AppError('invalid', 'errors.noCheckReason')
}
