import { createHash } from 'node:crypto'
import type { Db } from '@/db/open'
import { deleteExpiredThrottles, deleteThrottles, findThrottle, putThrottle } from '@/db/queries/throttle'
import { inWriteTransaction } from '@/db/transaction'
import { AppError } from '@/domain/app-error'

/** Failures are forgotten a day after the last one. */
const FORGET_MS = 24 * 60 * 60 * 1000
/** No wait is longer: a throttle slows guessing down, it never locks anybody out. */
const LONGEST_MS = 5 * 60 * 1000
const FIRST_MS = 5 * 1000

type Bucket = { readonly key: string; readonly free: number }

/** Whose guesses are counted together: those at one account, and those from one address. */
export function bucketsOf(email: string, ip: string): readonly Bucket[] {
  // Hashed, so that the table holds no list of addresses that people typed.
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
  return [
    { key: `account:${digest(email)}`, free: 5 },
    // An office shares one address: more room, the same growth.
    { key: `ip:${digest(ip)}`, free: 20 },
  ]
}

/** How long to wait after the last of `failures` failures: nothing at first, then 5 s doubling up to 5 minutes. */
export function waitAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - free, 20))
}

/**
 * Counts a try before it is judged, so that a hundred at once are a hundred tries. A refused try is
 * not counted: whoever waits gets in.
 *
 * @throws AppError `unavailable` with the seconds to wait.
 */
export function countTry(db: Db, now: Date, buckets: readonly Bucket[]): void {
  const nowMs = now.getTime()
  inWriteTransaction(db, () => {
    deleteExpiredThrottles(db, nowMs)
    const counted = buckets.map((bucket) => ({ ...bucket, row: findThrottle(db, bucket.key, nowMs) }))
    const wait = Math.max(
      0,
      ...counted.map(({ row, free }) => (row ? row.expire - FORGET_MS + waitAfter(row.points, free) - nowMs : 0)),
    )
    if (wait > 0)
      throw new AppError('unavailable', 'account.throttled', { params: { seconds: Math.ceil(wait / 1000) } })
    for (const { key, row } of counted)
      putThrottle(db, { key, points: (row?.points ?? 0) + 1, expire: nowMs + FORGET_MS })
  })
}

/** After a try that succeeded: the account starts afresh, and the address gets its try back. */
export function forgiveTry(db: Db, now: Date, [account, address]: readonly Bucket[]): void {
  const nowMs = now.getTime()
  inWriteTransaction(db, () => {
    if (account) deleteThrottles(db, [account.key])
    const row = address && findThrottle(db, address.key, nowMs)
    if (!row) return
    if (row.points <= 1) deleteThrottles(db, [row.key])
    else putThrottle(db, { ...row, points: row.points - 1 })
  })
}
