import type { Role } from '@/domain/account/account'
import { AppError } from '@/domain/app-error'
import type { Context } from '@/services/context'
import { liveEventsAfter, newestEvent } from '@/services/history/live-events'
import { onEvent } from './event-bus'
import { trackStream } from './lifecycle'

/** How often the reader's session is looked at again, and writes of other processes are noticed. */
const CHECK_EVERY = 2000

/** From where on a stream tells, and as whom the reader was let in: an admission, not a later look. */
export interface StreamStart {
  readonly after: number
  readonly role: Role
}

/**
 * Server-sent events: one message for every event after `after` that the reader may know of. Ends as
 * soon as the session does or the reader's role is another than `role`, when the reader goes, or when the
 * server stops.
 */
export function eventStream(
  { after, role }: StreamStart,
  context: () => Promise<Context>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let last = after
      let isBusy = false
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const tell = async () => {
        if (isBusy) return
        isBusy = true
        try {
          const ctx = await context()
          if (role !== ctx.actor.role) {
            send('event: role-changed\ndata: {}\n\n')
            return stop()
          }
          // A backup was restored: what the page heard last has not happened any more.
          if (newestEvent(ctx) < last) {
            send('event: start-anew\ndata: {}\n\n')
            return stop()
          }
          for (const event of liveEventsAfter(ctx, last)) {
            send(`id: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`)
            last = event.event
          }
        } catch (error) {
          if (error instanceof AppError) send('event: signed-out\ndata: {}\n\n')
          stop()
        } finally {
          isBusy = false
        }
      }
      const timer = setInterval(() => {
        send(': still here\n\n')
        void tell()
      }, CHECK_EVERY)
      const unsubscribe = onEvent(() => void tell())
      const untrack = trackStream(() => stop())
      stop = () => {
        stop = () => {}
        clearInterval(timer)
        unsubscribe()
        untrack()
        try {
          controller.close()
        } catch {
          // The reader has gone already.
        }
      }
      signal.addEventListener('abort', () => stop())
      send('retry: 1000\n\n')
      void tell()
    },
    cancel() {
      stop()
    },
  })
}
