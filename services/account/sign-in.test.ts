import { expect, test } from 'vitest'
import { findUserByEmail } from '@/db/queries/account'
import { DAY, emptyDb, MINUTE, PASSWORD, person, SECOND, testClock } from './account-fixtures'
import { readDeviceSecrets, rememberDevice } from './known-device'
import { hashesComputed } from './password'
import { setPassword } from './people'
import { hashOfSecret } from './secret'
import { listOwnSessions, readSession, revokeOwnSession, revokeOwnSessions, signOut } from './sessions'
import { signIn } from './sign-in'
import { disablePerson, personWithEmail } from './standing'

const from = { ip: '192.0.2.1', device: 'Test browser' }

async function desk() {
  const db = emptyDb()
  const clock = testClock()
  const admin = await person(db, 'admin')
  const ada = await person(db, 'reviewer', 'ada@example.org')
  const contextOf = (actor: typeof ada) => ({ db, actor, now: clock.now })
  const enter = (password = PASSWORD, email = 'ada@example.org') => signIn(db, clock.now, { email, password, ...from })
  return { db, clock, admin, ada, contextOf, enter }
}

test('the right password opens a session with a new id each time; e-mail case and outer blanks do not matter', async () => {
  const { db, clock, ada, enter } = await desk()
  const first = await enter()
  const second = await enter(PASSWORD, '  ADA@Example.org ')
  expect(second.sessionId).not.toBe(first.sessionId)
  expect(readSession(db, clock.now(), first)?.actor).toEqual(ada)
})

test('a wrong password and an unknown person are refused alike, after the same work', async () => {
  const { db, enter } = await desk()
  const work: number[] = []
  const refusals: unknown[] = []
  for (const [password, email] of [
    ['not the password', 'ada@example.org'],
    [PASSWORD, 'nobody@example.org'],
  ] as const) {
    const before = hashesComputed()
    refusals.push(await enter(password, email).catch(({ code, reason, params }) => ({ code, reason, params })))
    work.push(hashesComputed() - before)
  }
  expect(refusals[0]).toEqual({ code: 'unauthenticated', reason: 'account.wrong', params: undefined })
  expect(refusals[1]).toEqual(refusals[0])
  expect(work).toEqual([1, 1])
  expect(db.$client.prepare('SELECT count(*) FROM sessions').pluck().get()).toBe(0)
})

test('too many tries are refused with the seconds to wait, without any hashing, and the right password then works', async () => {
  const { clock, enter } = await desk()
  await Promise.all(Array.from({ length: 5 }, () => enter('wrong password').catch(() => {})))
  const before = hashesComputed()
  await expect(enter()).rejects.toMatchObject({
    code: 'unavailable',
    reason: 'account.throttled',
    params: { seconds: 11, minutes: 1, unit: 'seconds' },
  })
  expect(hashesComputed()).toBe(before)
  clock.pass(11 * SECOND)
  await expect(enter()).resolves.toBeDefined()
})

test('of 10,000 guesses in under three hours at most 60 an hour are hashed, and the owner gets in, on a known device and a new one', async () => {
  const { db, clock, ada, enter } = await desk()
  await enter()
  const secrets = rememberDevice(db, clock.now(), ada.id, [])
  const email = 'ada@example.org'
  const before = hashesComputed()
  for (let guess = 0; guess < 10_000; guess++) {
    const ip = `198.51.100.${guess % 200}`
    await signIn(db, clock.now, { email, password: `guess ${guess}`, ip, device: '' }).catch(() => {})
    clock.pass(SECOND)
  }
  const hashed = hashesComputed() - before
  expect(hashed).toBeGreaterThan(5)
  expect(hashed).toBeLessThanOrEqual((60 * 10_000) / 3600)
  await expect(
    signIn(db, clock.now, { email, password: PASSWORD, ip: '198.51.100.7', device: '', secrets }),
  ).resolves.toBeDefined()
  clock.pass(6 * MINUTE)
  await expect(
    signIn(db, clock.now, { email, password: PASSWORD, ip: '192.0.2.99', device: '' }),
  ).resolves.toBeDefined()
}, 120_000)

test('a browser keeps one secret for each person who signs in there, and one that was planted is never taken on', async () => {
  const { db, clock, ada, admin } = await desk()
  const first = rememberDevice(db, clock.now(), ada.id, [])
  expect(rememberDevice(db, clock.now(), ada.id, first)).toEqual(first)
  const shared = rememberDevice(db, clock.now(), admin.id, first)
  expect(shared).toEqual([expect.any(String), ...first])
  const planted = 'A'.repeat(43)
  const fresh = rememberDevice(db, clock.now(), ada.id, readDeviceSecrets(`${planted}.short.${'x'.repeat(44)}`))
  expect(fresh).toEqual([expect.not.stringMatching(planted), planted])
  const stored = db.$client.prepare('SELECT secret_hash FROM known_devices').pluck().all()
  expect(stored.toSorted()).toEqual([...shared, ...fresh.slice(0, 1)].map(hashOfSecret).toSorted())
})

test('a device nobody signed in from for 400 days is a stranger’s', async () => {
  const { db, clock, ada } = await desk()
  const secrets = rememberDevice(db, clock.now(), ada.id, [])
  clock.pass(401 * DAY)
  expect(rememberDevice(db, clock.now(), ada.id, secrets)).toHaveLength(2)
})

test('a disabled person hears so only with the right password, and open sessions end at once', async () => {
  const { db, clock, admin, contextOf, enter } = await desk()
  const open = await enter()
  disablePerson(contextOf(admin), personWithEmail(contextOf(admin), 'ada@example.org'))
  expect(readSession(db, clock.now(), open)).toBeNull()
  await expect(enter('wrong password')).rejects.toMatchObject({ reason: 'account.wrong' })
  await expect(enter()).rejects.toMatchObject({ code: 'forbidden', reason: 'account.disabled' })
})

test('a new password ends every session, and only it opens the next', async () => {
  const { db, clock, admin, contextOf, enter } = await desk()
  const open = await enter()
  await setPassword(contextOf(admin), 'ada@example.org', 'nine grey herons')
  expect(readSession(db, clock.now(), open)).toBeNull()
  await expect(enter()).rejects.toMatchObject({ reason: 'account.wrong' })
  await expect(enter('nine grey herons')).resolves.toBeDefined()
})

test('a hash of lower cost is raised at the next sign-in and keeps the password', async () => {
  const { db, ada, enter } = await desk()
  const cheap = '$argon2id$v=19$m=8192,t=2,p=1$'
  const { argon2Sync } = await import('node:crypto')
  const nonce = Buffer.from('sixteen bytes ok')
  const tag = argon2Sync('argon2id', {
    message: PASSWORD,
    nonce,
    memory: 8192,
    passes: 2,
    parallelism: 1,
    tagLength: 32,
  })
  const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
  db.$client
    .prepare('UPDATE users SET password_hash = ? WHERE n = ?')
    .run(`${cheap}${plain(nonce)}$${plain(tag)}`, ada.n)
  await enter()
  expect(findUserByEmail(db, ada.email)?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  await expect(enter()).resolves.toBeDefined()
})

test('a session ends when it is revoked, idle for a week, or thirty days old, and never answers for another person', async () => {
  const { db, clock, admin, enter } = await desk()
  const revoked = await enter()
  signOut(db, clock.now(), revoked.sessionId)
  expect(readSession(db, clock.now(), revoked)).toBeNull()

  const idle = await enter()
  clock.pass(7 * DAY - SECOND)
  expect(readSession(db, clock.now(), { ...idle, userId: admin.id })).toBeNull()
  expect(readSession(db, clock.now(), idle)).not.toBeNull()
  clock.pass(7 * DAY)
  expect(readSession(db, clock.now(), idle)).toBeNull()

  const old = await enter()
  for (let day = 0; day < 30; day++) {
    expect(readSession(db, clock.now(), old)).not.toBeNull()
    clock.pass(DAY)
  }
  expect(readSession(db, clock.now(), old)).toBeNull()
  expect(readSession(db, clock.now(), { sessionId: 'none', userId: admin.id })).toBeNull()
})

test('being seen is written at most once a minute', async () => {
  const { db, clock, enter } = await desk()
  const open = await enter()
  const written = () => db.$client.prepare('SELECT total_changes()').pluck().get()
  const before = written()
  for (let i = 0; i < 59; i++) {
    clock.pass(SECOND)
    readSession(db, clock.now(), open)
  }
  expect(written()).toBe(before)
  clock.pass(MINUTE)
  readSession(db, clock.now(), open)
  readSession(db, clock.now(), open)
  expect(Number(written()) - Number(before)).toBe(1)
})

test('one lists and ends only one’s own sessions', async () => {
  const { clock, ada, admin, contextOf, enter } = await desk()
  const first = await enter()
  clock.pass(MINUTE)
  const second = await enter()
  expect(listOwnSessions(contextOf(ada)).map(({ id }) => id)).toEqual([second.sessionId, first.sessionId])
  expect(listOwnSessions(contextOf(admin))).toEqual([])
  expect(() => revokeOwnSession(contextOf(admin), first.sessionId)).toThrow(
    expect.objectContaining({ code: 'not_found' }),
  )
  revokeOwnSession(contextOf(ada), first.sessionId)
  expect(revokeOwnSessions(contextOf(ada))).toBe(1)
  expect(listOwnSessions(contextOf(ada))).toEqual([])
})

test('sessions and throttles leave no event', async () => {
  const { db, enter } = await desk()
  await enter()
  await enter('wrong password').catch(() => {})
  expect(db.$client.prepare('SELECT count(*) FROM events').pluck().get()).toBe(0)
})
