import type { CommandClient } from './command-client'
import type { Outbox } from './outbox'

/** How long an answered command may still stand in the browser's store: to send it again does nothing. */
const TIDY_MS = 400
/** How often what waits is kept once more, so that other tabs know that this one lives, and what dead ones left is taken. */
const HEARTBEAT_MS = 4_000

/** What it needs of the world: a moment after what was done is on the screen, time that passes, and the clock. */
type Ports = {
  readonly afterPaint: (run: () => void) => () => void
  readonly later: (run: () => void, ms: number) => () => void
  readonly now: () => number
}

/**
 * Mirrors what waits into the browser's store: a new command as soon as it is on the screen, since the field it was
 * typed into no longer keeps it, and no key waits for the store; what was answered a moment later. Every few seconds
 * it also takes over what a tab left that has gone.
 */
export function keepOutbox(client: CommandClient, outbox: Outbox, { afterPaint, later, now }: Ports) {
  let callOff: (() => void) | null = null
  let isSoon = false
  let beat: (() => void) | null = null
  let last: string | undefined
  const waiting = () => {
    const { pending, conflicts } = client.getSnapshot()
    return [...conflicts.map(({ command }) => command), ...pending]
  }
  const keep = () => {
    callOff?.()
    callOff = null
    isSoon = false
    outbox.keep(waiting(), now())
  }
  const stop = client.subscribe(() => {
    const newest = client.getSnapshot().pending.at(-1)?.key
    const isNew = newest !== undefined && newest !== last
    last = newest
    if (isNew && !isSoon) {
      callOff?.()
      callOff = afterPaint(keep)
      isSoon = true
    } else callOff ??= later(keep, TIDY_MS)
  })
  const onBeat = () => {
    if (waiting().length > 0) keep()
    // A tab in the background may have been taken for closed before: then its commands wait here already.
    const known = new Set(waiting().map(({ key }) => key))
    const left = outbox.takeAbandoned(now()).filter(({ key }) => !known.has(key))
    if (left.length > 0) client.replay(left)
    beat = later(onBeat, HEARTBEAT_MS)
  }
  beat = later(onBeat, HEARTBEAT_MS)
  return {
    keep,
    stop: () => {
      keep()
      stop()
      beat?.()
    },
  }
}
