import { readRow } from '@/db/queries/object-rows'
import type { AnnotationChanges } from '@/domain/api/annotations'
import { currentRevision } from '../article/current-revision'
import type { Context } from '../context'
import type { Performed } from '../history/perform'
import { requireRow, stale } from '../history/versioned'
import { requireMay } from '../policy'
import { changeAnnotation, resizeAnnotation } from './change-annotation'
import { acceptProposals } from './proposals'

/**
 * What a program changes of an annotation in one request: each part is the verb it is on the screen, with
 * an event of its own; together they happen or they do not (the request is one transaction).
 *
 * @throws AppError as the verbs do.
 */
export function reviseAnnotation(ctx: Context, id: string, changes: AnnotationChanges): Performed<unknown> {
  requireMay(ctx.actor, 'annotation.write')
  const { rev, range, revisionId, proposal, legal, state, ...rest } = changes
  const annotation = requireRow(ctx, 'annotation', id)
  if (annotation.rev !== rev) throw stale(ctx, 'annotation', id)
  const now = () => requireRow(ctx, 'annotation', id).rev
  const done: Performed<unknown>[] = []
  if (proposal === false) done.push(acceptProposals(ctx, { ids: [id] }))
  if (range) {
    const { revision } = currentRevision(ctx, readRow(ctx.db, 'article', annotation.articleN).id)
    done.push(resizeAnnotation(ctx, { id, rev: now(), revisionId: revisionId ?? revision.id, ...range }))
  }
  const values = {
    ...rest,
    ...(legal === undefined ? {} : { isLegal: legal }),
    ...(state === undefined ? {} : { correctionState: state }),
  }
  const isSomethingLeft = Object.keys(values).length > 0 || done.length === 0
  if (isSomethingLeft) done.push(changeAnnotation(ctx, { id, rev: now(), ...values }))
  return done.at(-1) as Performed<unknown>
}
