import { findObject } from '@/db/queries/workbench-objects'
import type { ObjectChange, ObjectRef } from '@/domain/workbench/objects'
import type { Context } from '../context'
import { requireMay } from '../policy'

/** The named objects as this person sees them now, each once; what is gone or hidden answers null. */
export function readObjects(ctx: Context, refs: readonly ObjectRef[]): ObjectChange[] {
  requireMay(ctx.actor, 'article.read')
  const once = new Map(refs.map((ref) => [`${ref.kind}:${ref.id}`, ref]))
  return [...once.values()].map(
    ({ kind, id }) => ({ kind, id, object: findObject(ctx.db, ctx.actor, kind, id) ?? null }) as ObjectChange,
  )
}
