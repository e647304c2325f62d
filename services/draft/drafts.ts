import { deleteDraft, upsertDraft } from '@/db/queries/draft'
import type { DiscardDraft, SaveDraft } from '@/domain/draft/inputs'
import type { Context } from '../context'
import { type Performed, perform } from '../history/perform'
import { requireMay } from '../policy'

/** Keeps what a person is typing, for them alone; not yet part of the work, so it writes no event. */
export function saveDraft(ctx: Context, input: SaveDraft): Performed<null> {
  requireMay(ctx.actor, 'draft.write')
  return perform(ctx, 'saveDraft', null, () => {
    upsertDraft(ctx.db, { userN: ctx.actor.n, ...input, updatedAt: ctx.now().toISOString() })
    return null
  })
}

/** Forgets a draft, because its text has been saved or thrown away. */
export function discardDraft(ctx: Context, input: DiscardDraft): Performed<null> {
  requireMay(ctx.actor, 'draft.write')
  return perform(ctx, 'discardDraft', null, () => {
    deleteDraft(ctx.db, ctx.actor.n, input.key)
    return null
  })
}
