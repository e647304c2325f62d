import { openedClient } from '@/db/client'
import { closeDb } from '@/db/open'
import { noteHead } from './history-head'
import { drain, isStopping } from './lifecycle'
import { log } from './log'

/** The supervisor kills after 30 s; streams and requests get most of it. */
const PATIENCE = 20_000

/** On SIGTERM and SIGINT: streams closed, requests answered, the database folded and closed, exit 0. */
export function stopGracefully(): void {
  const stop = async (signal: string) => {
    // Ctrl+C reaches the server twice: from the terminal, and passed on by the start script.
    if (isStopping()) return
    log.info({ signal }, 'stopping')
    await drain(PATIENCE)
    noteHead()
    const db = openedClient()
    if (db) closeDb(db)
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))
}
