import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { putInPlace } from './durable-file'

/** The newest event as it was noted outside the database. */
export type ChainHead = { readonly n: number; readonly hash: string }

/** The file beside a database that says how far its history reaches. */
export const HEAD_FILE = 'history-head.json'

/**
 * Notes the newest event beside the database, so that a history whose end was cut off can be told
 * from one that is complete: written whole, flushed, then put in place.
 */
export function noteChainHead(folder: string, head: ChainHead): void {
  const temporary = path.join(folder, `${HEAD_FILE}.tmp`)
  writeFileSync(temporary, JSON.stringify(head), { mode: 0o600 })
  putInPlace(temporary, path.join(folder, HEAD_FILE))
}

/** What was noted last; undefined before the first note. */
export function readChainHead(folder: string): ChainHead | undefined {
  const file = path.join(folder, HEAD_FILE)
  if (!existsSync(file)) return undefined
  return JSON.parse(readFileSync(file, 'utf8')) as ChainHead
}
