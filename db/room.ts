import { statfsSync } from 'node:fs'
import path from 'node:path'
import type { Db } from './open'

const MEGABYTE = 1024 * 1024
const LEAST_FREE_MEGABYTES = 50

/** Bytes that stay free on the disk: below, nothing more is taken in. TICKMARK_KEEP_FREE, in MB. */
export function leastFree(): number {
  const set = Number(process.env.TICKMARK_KEEP_FREE || Number.NaN)
  return (Number.isFinite(set) && set >= 0 ? set : LEAST_FREE_MEGABYTES) * MEGABYTE
}

/** Free bytes on the disk of a folder. */
export function freeIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Whether the disk of a database has room for so many bytes more, beside what stays free. */
export function hasRoom(db: Db, bytes = 0): boolean {
  return db.$client.memory || freeIn(path.dirname(db.$client.name)) - bytes >= leastFree()
}
