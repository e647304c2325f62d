import { AppError } from '@/domain/app-error'

const MEGABYTE = 1024 * 1024

/** The most files of one source. */
export const MAX_FILES = 100

/** Bytes all files of the house may take; TICKMARK_FILES_MAX in MB, no limit when absent. */
export function houseLimit(): number {
  const set = Number(process.env.TICKMARK_FILES_MAX || Number.NaN)
  return Number.isFinite(set) && set >= 0 ? set * MEGABYTE : Number.POSITIVE_INFINITY
}

/** A limit of bytes in MB, as messages say it. */
export const megabytes = (bytes: number) => Math.round(bytes / MEGABYTE)

/** @throws AppError `unavailable`: the disk of the server has no room for it. */
export function noRoom(): AppError {
  return new AppError('unavailable', 'files.noRoom')
}
