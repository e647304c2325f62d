import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import path from 'node:path'

/** The newest event as it was noted outside the database. */
export type ChainHead = { readonly n: number; readonly hash: string }

const fileIn = (folder: string) => path.join(folder, 'history-head.json')

/**
 * Notes the newest event beside the database, so that a history whose end was cut off can be told
 * from one that is complete: written whole, flushed, then put in place.
 */
export function noteChainHead(folder: string, head: ChainHead): void {
  const temporary = `${fileIn(folder)}.tmp`
  const file = openSync(temporary, 'w', 0o600)
  try {
    writeSync(file, JSON.stringify(head))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(temporary, fileIn(folder))
  const directory = openSync(folder, 'r')
  fsyncSync(directory)
  closeSync(directory)
}

/** What was noted last; undefined before the first note. */
export function readChainHead(folder: string): ChainHead | undefined {
  if (!existsSync(fileIn(folder))) return undefined
  return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as ChainHead
}
