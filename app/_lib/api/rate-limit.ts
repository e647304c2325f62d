import { AppError } from '@/domain/app-error'

/** How many requests a person's programs may send at once, and how many a second after that. */
export const BURST = 600
export const PER_SECOND = 20
const FULL_AFTER_MS = (BURST / PER_SECOND) * 1000

type Bucket = { readonly used: number; readonly at: number }

// One map for the process: Next loads this module once for each bundle.
const shared = globalThis as { tickmarkRates?: Map<string, Bucket> }
shared.tickmarkRates ??= new Map()
const buckets = shared.tickmarkRates

/**
 * Counts one request of a person's programs (all their tokens together). A leaky bucket in memory: it
 * guards the server against a loop gone wild, and may well start empty after a restart.
 * @throws AppError `unavailable` with the seconds to wait.
 */
export function countRequest(key: string, nowMs: number): void {
  const bucket = buckets.get(key) ?? { used: 0, at: nowMs }
  const used = Math.max(0, bucket.used - ((nowMs - bucket.at) / 1000) * PER_SECOND)
  if (used + 1 > BURST) {
    const retryAfter = Math.ceil((used + 1 - BURST) / PER_SECOND)
    throw new AppError('unavailable', 'errors.tooManyRequests', { params: { seconds: retryAfter }, retryAfter })
  }
  buckets.delete(key)
  buckets.set(key, { used: used + 1, at: nowMs })
  forgetEmptied(nowMs)
}

/** The longest untouched come first in the map. */
function forgetEmptied(nowMs: number): void {
  for (const [key, { at }] of buckets) {
    if (nowMs - at < FULL_AFTER_MS) return
    buckets.delete(key)
  }
}
