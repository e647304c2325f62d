import { openedClient } from '@/db/client'
import { closeDb } from '@/db/open'
import { noteHead } from './history-head'
import { drain } from './lifecycle'
import { log } from './log'

/** The supervisor kills after 30 s; streams and requests get most of it. */
const PATIENCE = 20_000

/** On SIGTERM and SIGINT: streams closed, requests answered, the database folded and closed, exit 0. */
export function stopGracefully(): void {
  const stop = async (signal: string) => {
    log.info({ signal }, 'stopping')
    await drain(PATIENCE)
    noteHead()
    const db = openedClient()
    if (db) closeDb(db)
    process.exit(0)
  }
  process.once('SIGTERM', () => void stop('SIGTERM'))
  process.once('SIGINT', () => void stop('SIGINT'))
}
