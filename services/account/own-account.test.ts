import { expect, test } from 'vitest'
import { emptyDb, MINUTE, PASSWORD, person, testClock } from './account-fixtures'
import { knownDevice, rememberDevice } from './known-device'
import { changeOwnName, changePassword, readOwnAccount } from './own-account'
import { hashesComputed } from './password'
import { listOwnSessions, readSession, revokeOwnSession, revokeOwnSessions } from './sessions'
import { signIn } from './sign-in'

const NEW = 'nine grey herons'

async function desk() {
  const db = emptyDb()
  const clock = testClock()
  const ada = await person(db, 'reviewer', 'ada@example.org')
  const ctx = { db, actor: ada, now: clock.now }
  const enter = (password = PASSWORD) =>
    signIn(db, clock.now, { email: ada.email, password, ip: '192.0.2.1', device: '' })
  const verbs = () => db.$client.prepare('SELECT verb FROM events ORDER BY n').pluck().all()
  return { db, clock, ada, ctx, enter, verbs }
}

test('a new password ends every other session and makes other browsers strangers; this one stays', async () => {
  const { db, clock, ada, ctx, enter, verbs } = await desk()
  const here = await enter()
  const there = await enter()
  const mine = rememberDevice(db, clock.now(), ada.id, [])
  const theirs = rememberDevice(db, clock.now(), ada.id, [])
  const origin = { ip: '192.0.2.1', secrets: mine, sessionId: here.sessionId }
  await expect(changePassword(ctx, { current: PASSWORD, password: NEW }, origin)).resolves.toEqual({ ended: 1 })
  expect(readSession(db, clock.now(), here)).not.toBeNull()
  expect(readSession(db, clock.now(), there)).toBeNull()
  expect(knownDevice(db, ada.email, mine)).toBeDefined()
  expect(knownDevice(db, ada.email, theirs)).toBeUndefined()
  await expect(enter()).rejects.toMatchObject({ reason: 'account.wrong' })
  await expect(enter(NEW)).resolves.toBeDefined()
  expect(verbs()).toEqual(['changePassword'])
})

test.each([
  ['not the password', NEW, { current: 'wrongPassword' }],
  [PASSWORD, 'short', { password: 'tooShort' }],
  [PASSWORD, 'ada@example.org', { password: 'personal' }],
])('with current %j and new %j nothing changes', async (current, password, fields) => {
  const { ctx, enter, verbs } = await desk()
  const origin = { ip: '', secrets: [], sessionId: '' }
  await expect(changePassword(ctx, { current, password }, origin)).rejects.toMatchObject({ code: 'invalid', fields })
  await expect(enter()).resolves.toBeDefined()
  expect(verbs()).toEqual([])
})

test('guesses at the current password wait like guesses at the sign-in', async () => {
  const { ctx, ada, db, clock } = await desk()
  const secrets = rememberDevice(db, clock.now(), ada.id, [])
  const guess = () =>
    changePassword(ctx, { current: 'guess', password: NEW }, { ip: '', secrets, sessionId: '' }).catch(
      ({ reason }) => reason,
    )
  for (let tries = 0; tries < 5; tries++) expect(await guess()).toBe('account.invalid')
  const before = hashesComputed()
  expect(await guess()).toBe('account.throttled')
  expect(hashesComputed()).toBe(before)
})

test('a name changes once for the version it was seen at, and the same name writes nothing', async () => {
  const { ctx, verbs } = await desk()
  expect(changeOwnName(ctx, { name: 'Ada Marsh', rev: 1 })).toEqual({
    name: 'Ada Marsh',
    email: 'ada@example.org',
    rev: 2,
  })
  expect(changeOwnName(ctx, { name: 'Ada Marsh', rev: 1 }).rev).toBe(2)
  expect(() => changeOwnName(ctx, { name: 'Ada M.', rev: 1 })).toThrow(expect.objectContaining({ code: 'conflict' }))
  expect(readOwnAccount(ctx).name).toBe('Ada Marsh')
  expect(verbs()).toEqual(['changeOwnName'])
})

test('all other sessions end at once, or all of them', async () => {
  const { db, clock, ctx, enter } = await desk()
  const here = await enter()
  await enter()
  clock.pass(MINUTE)
  await enter()
  expect(revokeOwnSessions(ctx, here.sessionId)).toBe(2)
  expect(listOwnSessions(ctx).map(({ id }) => id)).toEqual([here.sessionId])
  expect(revokeOwnSessions(ctx)).toBe(1)
  expect(readSession(db, clock.now(), here)).toBeNull()
})

test('a program with a token never touches the account of its person', async () => {
  const { ctx } = await desk()
  const program = { ...ctx, actor: { ...ctx.actor, scopes: ['read', 'check', 'edit', 'internal'] as const } }
  const refused = expect.objectContaining({ code: 'forbidden' })
  expect(() => readOwnAccount(program)).toThrow(refused)
  expect(() => changeOwnName(program, { name: 'X', rev: 1 })).toThrow(refused)
  expect(() => listOwnSessions(program)).toThrow(refused)
  expect(() => revokeOwnSession(program, 'x')).toThrow(refused)
  expect(() => revokeOwnSessions(program)).toThrow(refused)
  const origin = { ip: '', secrets: [], sessionId: '' }
  await expect(changePassword(program, { current: PASSWORD, password: NEW }, origin)).rejects.toMatchObject({
    code: 'forbidden',
  })
})
