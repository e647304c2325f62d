import type { Context } from '../context'
import { requireMay } from '../policy'

/** @throws AppError `forbidden` unless it is the person's own, a machine's proposal, or they are an editor. */
export function requireOwnOrEditor(ctx: Context, made: { readonly createdBy: number | null }): void {
  if (made.createdBy !== null && made.createdBy !== ctx.actor.n) requireMay(ctx.actor, 'annotation.changeOthers')
}
