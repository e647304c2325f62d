import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import path from 'node:path'

/** Waits until what was written to a file, or the names in a folder, have reached the disk. */
export function flush(place: string): void {
  const handle = openSync(place, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * Gives a finished file its name: flushed, renamed, and the name flushed too. After a power cut there is
 * either the whole file or what stood under the name before. Both names are in the same file system.
 */
export function putInPlace(temporary: string, target: string): void {
  flush(temporary)
  renameSync(temporary, target)
  flush(path.dirname(target))
}
