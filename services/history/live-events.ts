import { headOfLog } from '@/db/queries/event-log'
import { type LiveEvent, listEventsAfter } from '@/db/queries/events'
import type { Context } from '../context'
import { requireMay } from '../policy'

const AT_ONCE = 500

/** What has happened since an event, as far as this person may know of it. */
export function liveEventsAfter(ctx: Context, event: number): LiveEvent[] {
  requireMay(ctx.actor, 'article.read')
  return listEventsAfter(ctx.db, ctx.actor, event, AT_ONCE)
}

/** The number of the newest event of the house. */
export function newestEvent(ctx: Pick<Context, 'db'>): number {
  return headOfLog(ctx.db)?.n ?? 0
}
