import { EventEmitter } from 'node:events'
import { noteHeadSoon } from './history-head'

type Holder = { tickmarkBus?: EventEmitter }

/** One bus a process, whichever bundle asks: streams wake when a command has committed. */
function bus(): EventEmitter {
  const holder = globalThis as Holder
  if (!holder.tickmarkBus) {
    holder.tickmarkBus = new EventEmitter()
    holder.tickmarkBus.setMaxListeners(0)
  }
  return holder.tickmarkBus
}

/** Says that an event has been committed. */
export function announceEvent(event: number): void {
  bus().emit('event', event)
  noteHeadSoon()
}

/** Calls back after every committed event until the returned function is called. */
export function onEvent(wake: () => void): () => void {
  bus().on('event', wake)
  return () => bus().off('event', wake)
}
