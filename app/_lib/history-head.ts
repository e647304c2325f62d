import { noteChainHead } from '@/db/chain-head'
import { dataFolder, openedClient } from '@/db/client'
import { headOfLog } from '@/db/queries/event-log'
import { log } from './log'

/** The note may lag behind by this much; it must never be ahead of what is committed. */
const LAG = 1000

const holder = globalThis as { tickmarkHeadNote?: NodeJS.Timeout }

/** Notes the head of the history soon after an event, once for a burst of them. */
export function noteHeadSoon(): void {
  holder.tickmarkHeadNote ??= setTimeout(() => {
    holder.tickmarkHeadNote = undefined
    noteHead()
  }, LAG).unref()
}

/** Notes the head of the history now. */
export function noteHead(): void {
  const db = openedClient()
  const head = db && headOfLog(db)
  if (!head) return
  try {
    noteChainHead(dataFolder(), head)
  } catch (error) {
    log.error({ err: error }, 'the head of the history could not be noted')
  }
}
