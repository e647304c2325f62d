import { createHash } from 'node:crypto'
import type { Db } from '@/db/open'
import { deleteExpiredThrottles, deleteThrottles, findThrottle, putThrottle } from '@/db/queries/throttle'
import { inWriteTransaction } from '@/db/transaction'
import { AppError } from '@/domain/app-error'
import { type DeviceSecrets, knownDevice } from './known-device'
import { networkOf } from './network'

/** Failures are forgotten a day after the last one, that somebody got in from a network after a month. */
const FORGET_MS = 24 * 60 * 60 * 1000
const WELCOME_MS = 30 * FORGET_MS
/** A throttle slows guessing down, it never locks anybody out: the longest wait, three times as long for the worst. */
const LONGEST_MS = 5 * 60 * 1000
const FIRST_MS = 5 * 1000
/** Failures before the first wait; an office shares one address, so it has more of them. */
const FREE_AT_ACCOUNT = 5
const FREE_AT_NETWORK = 20

/** A try at an account: which account (lower case), from where, and what the browser is known by. */
export type Try = { readonly email: string; readonly ip: string; readonly secrets?: DeviceSecrets }

type Bucket = { readonly key: string; readonly free: number }
/** Where a try is counted: with the device's own, or with those of all strangers at the account. */
export type Lane = { readonly buckets: readonly Bucket[]; readonly standing: string | null }

// Hashed, so that the table holds no list of addresses that people typed.
const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

function laneOf(db: Db, { email, ip, secrets = [] }: Try): Lane {
  const device = knownDevice(db, email, secrets)
  if (device) return { buckets: [{ key: `device:${device}`, free: FREE_AT_ACCOUNT }], standing: null }
  const network = networkOf(ip)
  return {
    buckets: [
      { key: `account:${digest(email)}`, free: FREE_AT_ACCOUNT },
      { key: `ip:${digest(network)}`, free: FREE_AT_NETWORK },
    ],
    standing: `standing:${digest(`${email} ${network}`)}`,
  }
}

/** How long to wait after the last of `failures` failures: nothing at first, then 5 s doubling up to 5 minutes. */
export function waitAfter(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - free, 20))
}

/**
 * How much longer a network waits for the account's next try: not at all where the owner got in lately
 * (0), a fifth where nobody ever tried (1), and a fifth more for every failure, up to three times as
 * long. So whoever has guessed stands behind everybody who has not, and the owner's turn comes.
 */
function patience(standing: number): number {
  return 1 + Math.min(standing, 10) / 5
}

/**
 * Counts a try before it is judged, so that a hundred at once are a hundred tries. A refused try is
 * not counted: whoever waits gets in.
 *
 * @throws AppError `unavailable` with the seconds to wait.
 */
export function countTry(db: Db, now: Date, tried: Try): Lane {
  const nowMs = now.getTime()
  return inWriteTransaction(db, () => {
    deleteExpiredThrottles(db, nowMs)
    const lane = laneOf(db, tried)
    const standing = lane.standing ? (findThrottle(db, lane.standing, nowMs)?.points ?? 1) : 0
    const counted = lane.buckets.map((bucket) => ({ ...bucket, row: findThrottle(db, bucket.key, nowMs) }))
    const waits = counted.map(({ row, free }) =>
      row ? row.expire - FORGET_MS + waitAfter(row.points, free) * patience(standing) - nowMs : 0,
    )
    const wait = Math.max(0, ...waits)
    if (wait > 0) throw tooMany(Math.ceil(wait / 1000))
    const expire = nowMs + FORGET_MS
    for (const { key, row } of counted) putThrottle(db, { key, points: (row?.points ?? 0) + 1, expire })
    if (lane.standing) putThrottle(db, { key: lane.standing, points: standing + 1, expire })
    return lane
  })
}

function tooMany(seconds: number): AppError {
  const params = { seconds, minutes: Math.ceil(seconds / 60), unit: seconds > 90 ? 'minutes' : 'seconds' }
  return new AppError('unavailable', 'account.throttled', { params })
}

/**
 * After a try that succeeded. A known device starts afresh. Of the account and the network that strangers
 * try only this one try is taken back, so that nobody's success gives a guesser new tries.
 */
export function forgiveTry(db: Db, now: Date, { buckets, standing }: Lane): void {
  const nowMs = now.getTime()
  inWriteTransaction(db, () => {
    if (standing) putThrottle(db, { key: standing, points: 0, expire: nowMs + WELCOME_MS })
    for (const { key } of buckets) {
      const row = standing && findThrottle(db, key, nowMs)
      if (!row || row.points <= 1) deleteThrottles(db, [key])
      else putThrottle(db, { ...row, points: row.points - 1 })
    }
  })
}
