import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { closeDb, type Db, openDb } from '@/db/open'
import { AppError } from '@/domain/app-error'
import { DAY, emptyDb, HOUR, MINUTE, person, SECOND, testClock } from './account-fixtures'
import { rememberDevice } from './known-device'
import { countTry, forgiveTry, type Try, waitAfter } from './throttle'

const ada: Try = { email: 'ada@example.org', ip: '192.0.2.1' }
const from = (ip: string): Try => ({ ...ada, ip })

/** Seconds this try has to wait, 0 when it was counted: when its password is looked at. */
function tryNow(db: Db, now: Date, tried: Try = ada): number {
  try {
    countTry(db, now, tried)
    return 0
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unavailable') throw error
    return Number(error.params?.seconds)
  }
}

/** The most moments that fall into any one hour. */
function mostInAnHour(moments: readonly number[]): number {
  return Math.max(...moments.map((start) => moments.filter((at) => at >= start && at < start + HOUR).length))
}

/** Tries whenever told to, while `meanwhile` happens each second, until the password is looked at: within `atMost` ms. */
function persist(db: Db, clock: ReturnType<typeof testClock>, tried: Try, atMost: number, meanwhile: () => void): void {
  const start = clock.now().getTime()
  for (let wait = tryNow(db, clock.now(), tried); wait > 0; wait = tryNow(db, clock.now(), tried)) {
    for (let second = 0; second < wait; second++) {
      clock.pass(SECOND)
      meanwhile()
    }
    if (clock.now().getTime() - start > atMost) throw new Error(`not within ${atMost / MINUTE} minutes`)
  }
}

test('the wait after failures doubles from five seconds to five minutes and grows no further', () => {
  expect([4, 5, 6, 7, 8, 9, 10, 11, 12, 1000].map((failures) => waitAfter(failures, 5) / SECOND)).toEqual([
    0, 5, 10, 20, 40, 80, 160, 300, 300, 300,
  ])
})

test('five tries at an account are free, then each waits, and a refused try does not lengthen the wait', () => {
  const db = emptyDb()
  const clock = testClock()
  for (let failures = 0; failures < 5; failures++) expect(tryNow(db, clock.now())).toBe(0)
  // Five seconds, and a fifth more for each of the network's failures.
  expect(tryNow(db, clock.now())).toBe(11)
  clock.pass(10 * SECOND)
  expect(tryNow(db, clock.now())).toBe(1)
  clock.pass(1 * SECOND)
  expect(tryNow(db, clock.now())).toBe(0)
  expect(tryNow(db, clock.now())).toBe(24)
})

test('no wait is longer than a quarter of an hour, however many failures there were', () => {
  const db = emptyDb()
  const clock = testClock()
  const waits = Array.from({ length: 40 }, () => {
    const wait = tryNow(db, clock.now())
    clock.pass(Math.max(1, wait) * SECOND)
    return wait
  })
  expect(Math.max(...waits)).toBeLessThanOrEqual((15 * MINUTE) / SECOND)
  expect(Math.max(...waits)).toBeGreaterThan((14 * MINUTE) / SECOND)
})

test.each([1, 10_000])(
  'of 10,000 guesses from %i addresses at most 60 in any hour reach the password, and the owner’s device waits for none',
  async (addresses) => {
    const db = emptyDb()
    const clock = testClock()
    const user = await person(db, 'admin', ada.email)
    const secrets = rememberDevice(db, clock.now(), user.id, [])
    const reached: number[] = []
    for (let guess = 0; guess < 10_000; guess++) {
      const ip = `198.51.${(guess % addresses) >> 8}.${(guess % addresses) & 255}`
      if (tryNow(db, clock.now(), from(ip)) === 0) reached.push(clock.now().getTime())
      // The owner comes by every quarter of an hour, at the very address of one of the guessers too.
      if (guess % 900 === 0) {
        const lane = countTry(db, clock.now(), { email: ada.email, ip, secrets })
        forgiveTry(db, clock.now(), lane)
      }
      clock.pass(SECOND)
    }
    expect(reached.length).toBeGreaterThan(5)
    expect(mostInAnHour(reached)).toBeLessThanOrEqual(60)
  },
  120_000,
)

test('an owner on a new device gets past a guesser who never pauses within one wait of six minutes', () => {
  const db = emptyDb()
  const clock = testClock()
  const guess = () => tryNow(db, clock.now(), from('203.0.113.66'))
  for (let second = 0; second < (2 * HOUR) / SECOND; second++) {
    guess()
    clock.pass(SECOND)
  }
  persist(db, clock, from('192.0.2.200'), 6 * MINUTE, guess)
})

test('behind a crowd of networks each has at most one turn before the owner’s', () => {
  const db = emptyDb()
  const clock = testClock()
  const crowd = Array.from({ length: 6 }, (_, index) => from(`203.0.113.${index}`))
  const guess = () => {
    for (const tried of crowd) tryNow(db, clock.now(), tried)
  }
  guess()
  // Six turns of six minutes at most, and the owner's own.
  persist(db, clock, from('192.0.2.200'), (crowd.length + 1) * 6 * MINUTE, guess)
  // Every guesser has had a turn by now: another new device is next.
  persist(db, clock, from('192.0.2.201'), 6 * MINUTE, guess)
})

test('a network from which the owner got in before is ahead of sixty that nobody knows', () => {
  const db = emptyDb()
  const clock = testClock()
  forgiveTry(db, clock.now(), countTry(db, clock.now(), from('192.0.2.200')))
  const crowd = Array.from({ length: 60 }, (_, index) => from(`203.0.${index >> 8}.${index & 255}`))
  const guess = () => {
    for (const tried of crowd) tryNow(db, clock.now(), tried)
  }
  for (let second = 0; second < 10; second++) {
    guess()
    clock.pass(SECOND)
  }
  persist(db, clock, from('192.0.2.200'), 5 * MINUTE, guess)
})

test('one address that tries many accounts is slowed down too', () => {
  const db = emptyDb()
  const clock = testClock()
  const waits = Array.from({ length: 21 }, (_, i) =>
    tryNow(db, clock.now(), { email: `p${i}@example.org`, ip: '192.0.2.9' }),
  )
  expect(waits.slice(0, 20)).toEqual(Array(20).fill(0))
  expect(waits[20]).toBe(6)
})

test('a stranger’s success takes back that one try, and gives nobody new ones', () => {
  const db = emptyDb()
  const clock = testClock()
  for (let i = 0; i < 8; i++) {
    tryNow(db, clock.now())
    clock.pass(15 * MINUTE)
  }
  const points = () =>
    db.$client.prepare("SELECT points FROM throttles WHERE key NOT LIKE 'standing:%' ORDER BY key").pluck().all()
  expect(points()).toEqual([8, 8])
  forgiveTry(db, clock.now(), countTry(db, clock.now(), ada))
  expect(points()).toEqual([8, 8])
})

test('a known device has its own five tries and its own waits, and starts afresh after a success', async () => {
  const db = emptyDb()
  const clock = testClock()
  const secrets = rememberDevice(db, clock.now(), (await person(db, 'editor', ada.email)).id, [])
  const known = { ...ada, secrets }
  for (let i = 0; i < 5; i++) expect(tryNow(db, clock.now(), known)).toBe(0)
  expect(tryNow(db, clock.now(), known)).toBe(5)
  expect(tryNow(db, clock.now(), ada)).toBe(0)
  clock.pass(5 * SECOND)
  forgiveTry(db, clock.now(), countTry(db, clock.now(), known))
  for (let i = 0; i < 5; i++) expect(tryNow(db, clock.now(), known)).toBe(0)
})

test('a device is known for its own person only', async () => {
  const db = emptyDb()
  const clock = testClock()
  const secrets = rememberDevice(db, clock.now(), (await person(db, 'editor', 'bo@example.org')).id, [])
  for (let i = 0; i < 6; i++) tryNow(db, clock.now(), ada)
  expect(tryNow(db, clock.now(), { ...ada, secrets })).toBeGreaterThan(0)
})

test('failures are forgotten a day after the last one, and their rows are removed', () => {
  const db = emptyDb()
  const clock = testClock()
  for (let i = 0; i < 5; i++) tryNow(db, clock.now())
  clock.pass(DAY + SECOND)
  expect(tryNow(db, clock.now(), { email: 'other@example.org', ip: '192.0.2.2' })).toBe(0)
  expect(db.$client.prepare('SELECT count(*) FROM throttles').pluck().get()).toBe(3)
})

test('a restart forgets no failure, and no address that was typed can be read from the file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tickmark-throttle-'))
  try {
    const clock = testClock()
    const before = openDb(path.join(folder, 'tickmark.db'))
    for (let i = 0; i < 5; i++) tryNow(before, clock.now())
    expect(JSON.stringify(before.$client.prepare('SELECT * FROM throttles').all())).not.toMatch(/ada|192/)
    closeDb(before)
    const after = openDb(path.join(folder, 'tickmark.db'))
    expect(tryNow(after, clock.now())).toBe(11)
    closeDb(after)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
