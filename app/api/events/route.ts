import { contextOf } from '@/app/_lib/context'
import { eventStream } from '@/app/_lib/event-stream'
import { runRoute } from '@/app/_lib/run-route'
import { newestEvent } from '@/services/history/live-events'

export const dynamic = 'force-dynamic'

/** What changes from now on, or since `Last-Event-ID` / `?after=`; one stream a browser. */
export const GET = runRoute((ctx, request) => {
  const named = request.headers.get('last-event-id') ?? new URL(request.url).searchParams.get('after')
  const after = named !== null && /^\d{1,15}$/.test(named) ? Number(named) : newestEvent(ctx)
  return new Response(
    eventStream({ after, role: ctx.actor.role }, () => contextOf(request), request.signal),
    {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    },
  )
})
