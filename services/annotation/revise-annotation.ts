import { type RowOf, readRow } from '@/db/queries/object-rows'
import type { AnnotationChanges } from '@/domain/api/annotations'
import { AppError } from '@/domain/app-error'
import { currentRevision } from '../article/current-revision'
import type { Context } from '../context'
import type { Performed } from '../history/perform'
import { requireRow, stale } from '../history/versioned'
import { requireMay } from '../policy'
import { changeAnnotation, resizeAnnotation } from './change-annotation'
import { changePurpose } from './change-purpose'
import { moveSpan, splitSpan } from './move-span'
import { acceptProposals } from './proposals'

/**
 * What a program changes of an annotation in one request: each part is the verb it is on the screen, with
 * an event of its own; together they happen or they do not (the request is one transaction).
 *
 * @throws AppError as the verbs do.
 */
export function reviseAnnotation(ctx: Context, id: string, changes: AnnotationChanges): Performed<unknown> {
  requireMay(ctx.actor, 'annotation.write')
  const { rev, range, revisionId, proposal, legal, state, stateReason, purpose, claimId, split, others, ...texts } =
    changes
  const annotation = requireRow(ctx, 'annotation', id)
  if (annotation.rev !== rev) throw stale(ctx, 'annotation', id)
  const now = () => requireRow(ctx, 'annotation', id).rev
  const done: Performed<unknown>[] = []
  const along = others ? { others } : {}
  const isGoing = split || (claimId !== undefined && (purpose === undefined || purpose === annotation.purpose))
  if (others && !isGoing) throw new AppError('invalid', 'errors.othersOfNothing')
  if (proposal === false) done.push(acceptProposals(ctx, { ids: [id] }))
  if (split) done.push(splitSpan(ctx, { id, rev: now(), ...along }))
  if (range) {
    const { revision } = currentRevision(ctx, readRow(ctx.db, 'article', annotation.articleN).id)
    done.push(resizeAnnotation(ctx, { id, rev: now(), revisionId: revisionId ?? revision.id, ...range }))
  }
  const { rest, performed } = repurposed(ctx, annotation, { purpose, claimId, ...(split ? {} : along) }, texts)
  done.push(...performed)
  const values = {
    ...rest,
    ...(legal === undefined ? {} : { isLegal: legal }),
    ...(state === undefined ? {} : { correctionState: state }),
    ...(stateReason === undefined ? {} : { correctionStateReason: stateReason }),
  }
  const isSomethingLeft = Object.keys(values).length > 0 || done.length === 0
  if (isSomethingLeft) done.push(changeAnnotation(ctx, { id, rev: now(), ...values }))
  return done.at(-1) as Performed<unknown>
}

type Texts = Pick<AnnotationChanges, 'reason' | 'body' | 'replacement' | 'severity'>

/** Another purpose or claim, where the request asks for one; answers what is still to be changed. */
function repurposed(
  ctx: Context,
  { id, purpose: is }: RowOf<'annotation'>,
  { purpose = is, claimId, others }: Pick<AnnotationChanges, 'purpose' | 'claimId' | 'others'>,
  texts: Texts,
): { rest: Texts; performed: Performed<unknown>[] } {
  const { rev } = requireRow(ctx, 'annotation', id)
  const to = claimId === undefined ? {} : { claimId }
  if (purpose !== is) {
    const { reason, ...rest } = texts
    const why = reason === undefined ? {} : { reason }
    return { rest, performed: [changePurpose(ctx, { id, rev, purpose, ...to, ...why })] }
  }
  return { rest: texts, performed: claimId === undefined ? [] : [moveSpan(ctx, { id, rev, claimId, others })] }
}
