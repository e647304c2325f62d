import { client } from '@/db/client'
import { probeWrite } from '@/db/queries/probe'
import { hasRoom } from '@/db/room'
import { log } from './log'

/** What the instance needs to work, each true or false; opening the database has migrated it. */
export function readiness(): Readonly<Record<'database' | 'disk', boolean>> {
  return { database: holds(() => probeWrite(client())), disk: holds(requireRoom) }
}

function requireRoom(): void {
  if (!hasRoom(client())) throw new Error('The disk is nearly full: nothing more is taken in')
}

function holds(check: () => void): boolean {
  try {
    check()
    return true
  } catch (error) {
    log.warn({ err: error }, 'not ready')
    return false
  }
}
