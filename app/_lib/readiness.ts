import { statfsSync } from 'node:fs'
import { client, dataFolder } from '@/db/client'
import { probeWrite } from '@/db/queries/probe'
import { log } from './log'

/** Less free disk than this and nothing more is taken in. */
const LEAST_FREE_BYTES = 50 * 1024 * 1024

/** What the instance needs to work, each true or false; opening the database has migrated it. */
export function readiness(): Readonly<Record<'database' | 'disk', boolean>> {
  return { database: holds(() => probeWrite(client())), disk: holds(hasRoom) }
}

function hasRoom(): void {
  const { bavail, bsize } = statfsSync(dataFolder())
  if (bavail * bsize < LEAST_FREE_BYTES) throw new Error('The disk is nearly full')
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
