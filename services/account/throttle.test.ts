import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { closeDb, type Db, openDb } from '@/db/open'
import { AppError } from '@/domain/app-error'
import { DAY, emptyDb, HOUR, MINUTE, SECOND, testClock } from './account-fixtures'
import { bucketsOf, countTry, forgiveTry, waitAfter } from './throttle'

const ada = bucketsOf('ada@example.org', '192.0.2.1')

/** Seconds this try has to wait, 0 when it was counted. */
function tryNow(db: Db, now: Date, buckets = ada): number {
  try {
    countTry(db, now, buckets)
    return 0
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unavailable') throw error
    return Number(error.params?.seconds)
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
  expect(tryNow(db, clock.now())).toBe(5)
  clock.pass(4 * SECOND)
  expect(tryNow(db, clock.now())).toBe(1)
  clock.pass(1 * SECOND)
  expect(tryNow(db, clock.now())).toBe(0)
  expect(tryNow(db, clock.now())).toBe(10)
})

test('a guesser who never pauses gets at most 60 tries an hour, from however many addresses', () => {
  const db = emptyDb()
  const clock = testClock()
  let tries = 0
  for (let second = 0; second < HOUR / SECOND; second++) {
    if (tryNow(db, clock.now(), bucketsOf('ada@example.org', `192.0.2.${second % 200}`)) === 0) tries += 1
    clock.pass(SECOND)
  }
  expect(tries).toBeGreaterThan(5)
  expect(tries).toBeLessThanOrEqual(60)
  clock.pass(5 * MINUTE)
  expect(tryNow(db, clock.now())).toBe(0)
})

test('one address that tries many accounts is slowed down too', () => {
  const db = emptyDb()
  const clock = testClock()
  const waits = Array.from({ length: 21 }, (_, i) =>
    tryNow(db, clock.now(), bucketsOf(`p${i}@example.org`, '192.0.2.9')),
  )
  expect(waits.slice(0, 20)).toEqual(Array(20).fill(0))
  expect(waits[20]).toBe(5)
})

test('a success clears the account and gives the address its try back', () => {
  const db = emptyDb()
  const clock = testClock()
  for (let i = 0; i < 5; i++) tryNow(db, clock.now())
  clock.pass(MINUTE)
  expect(tryNow(db, clock.now())).toBe(0)
  forgiveTry(db, clock.now(), ada)
  expect(db.$client.prepare('SELECT points FROM throttles').pluck().all()).toEqual([5])
  expect(tryNow(db, clock.now())).toBe(0)
})

test('failures are forgotten a day after the last one, and their rows are removed', () => {
  const db = emptyDb()
  const clock = testClock()
  for (let i = 0; i < 5; i++) tryNow(db, clock.now())
  clock.pass(DAY + SECOND)
  expect(tryNow(db, clock.now(), bucketsOf('other@example.org', '192.0.2.2'))).toBe(0)
  expect(db.$client.prepare('SELECT count(*) FROM throttles').pluck().get()).toBe(2)
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
    expect(tryNow(after, clock.now())).toBe(5)
    closeDb(after)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
