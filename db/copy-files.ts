import { chmodSync, constants, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { putInPlace } from './durable-file'
import { isThere, isWhole, placeIn } from './file-store'

/** A content and its size. */
export type Content = { readonly sha256: string; readonly bytes: number }

/**
 * Copies contents from the first of these folders that has each into another, under a temporary name first;
 * what is there already stays. Copies share their blocks where the file system can.
 *
 * @returns those that no folder had.
 */
export function copyContents(from: readonly string[], to: string, contents: readonly Content[]): string[] {
  const missing: string[] = []
  for (const { sha256, bytes } of contents) {
    const isSound = (folder: string) => isThere(folder, sha256, bytes) && isWhole(folder, sha256)
    if (isSound(to)) continue
    const holder = from.find(isSound)
    if (holder === undefined) missing.push(sha256)
    else copyOne(placeIn(holder, sha256), placeIn(to, sha256))
  }
  return missing
}

function copyOne(source: string, target: string): void {
  const folder = path.dirname(target)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const temporary = `${target}.part`
  rmSync(temporary, { force: true })
  copyFileSync(source, temporary, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
  chmodSync(temporary, 0o600)
  putInPlace(temporary, target)
}
