import 'server-only'
import { client, dataFolder } from '@/db/client'
import { takeInstanceLock } from '@/db/instance-lock'

const holder = globalThis as { tickmarkInstance?: { readonly release: () => void } }

/**
 * Takes the data folder for this server and opens its database, so that a second server, or data this
 * program cannot migrate, is refused at the start and in words, not at somebody's first click.
 */
export function ownInstance(): void {
  if (holder.tickmarkInstance) return
  try {
    holder.tickmarkInstance = takeInstanceLock(dataFolder(), 'server')
    client()
  } catch (error) {
    process.stderr.write(`\nTickmark did not start: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
