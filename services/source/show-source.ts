import { findObject } from '@/db/queries/workbench-objects'
import { AppError } from '@/domain/app-error'
import type { SourceObject } from '@/domain/workbench/objects'
import type { Context } from '../context'
import { requireMay } from '../policy'

/**
 * A source of the library as a person sees it.
 *
 * @throws AppError `not_found`, for a confidential one too when this person may not see such
 */
export function showSource(ctx: Context, id: string): SourceObject {
  requireMay(ctx.actor, 'article.read')
  const source = findObject(ctx.db, ctx.actor, 'source', id)
  if (!source) throw new AppError('not_found', 'errors.notFound')
  return source
}
