import { expect, test } from 'vitest'
import { SCALE_PRESETS } from '@/domain/scale/presets'
import { DAY, emptyDb, PASSWORD, testClock } from './account-fixtures'
import { addUser, setPassword } from './people'
import { createSetupToken, setUpHouse, setUpState } from './set-up'
import { signIn } from './sign-in'

const wanted = {
  house: 'Tidewater Review',
  scale: 'line-check',
  name: 'Ada Marsh',
  email: ' Ada@Example.org ',
  password: PASSWORD,
}

async function house() {
  const db = emptyDb()
  const clock = testClock()
  const actor = await setUpHouse(db, clock.now, null, wanted)
  return { db, clock, ctx: { db, actor, now: clock.now } }
}

test('the link founds the house once: an admin, the name, every preset scale with the chosen default', async () => {
  const db = emptyDb()
  const clock = testClock()
  const token = createSetupToken(db, clock.now())
  expect(setUpState(db, clock.now(), token)).toBe('ready')
  const admin = await setUpHouse(db, clock.now, token, wanted)
  expect(admin).toMatchObject({ role: 'admin', email: 'ada@example.org', name: 'Ada Marsh' })
  const row = db.$client.prepare('SELECT h.name, s.preset FROM house h JOIN scales s ON s.n = h.scale_n').get()
  expect(row).toEqual({ name: 'Tidewater Review', preset: 'line-check' })
  const presets = SCALE_PRESETS.map(({ key }) => key)
  expect(db.$client.prepare('SELECT preset FROM scales ORDER BY n').pluck().all()).toEqual(presets)
  const kinds = db.$client.prepare('SELECT kind FROM event_changes WHERE event_n = 1 ORDER BY n').pluck().all()
  expect(kinds).toEqual(['user', ...presets.map(() => 'scale'), 'house'])
  expect(db.$client.prepare('SELECT is_sample FROM articles').pluck().all()).toEqual([1])
  expect(db.$client.prepare('SELECT count(*) FROM claims').pluck().get()).toBe(0)
  expect(setUpState(db, clock.now(), token)).toBe('done')
  await expect(signIn(db, clock.now, { ...wanted, ip: '', device: '' })).resolves.toBeDefined()
  await expect(setUpHouse(db, clock.now, token, wanted)).rejects.toMatchObject({ reason: 'account.setUpDone' })
  expect(() => createSetupToken(db, clock.now())).toThrow(expect.objectContaining({ reason: 'account.setUpDone' }))
})

test('of two people with the same link at the same moment one founds the house, the other nothing', async () => {
  const db = emptyDb()
  const clock = testClock()
  const token = createSetupToken(db, clock.now())
  const both = await Promise.allSettled([
    setUpHouse(db, clock.now, token, wanted),
    setUpHouse(db, clock.now, token, { ...wanted, email: 'eve@example.org', name: 'Eve' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refusal = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refusal.reason).toMatchObject({ code: 'conflict', reason: 'account.setUpDone' })
  expect(db.$client.prepare('SELECT count(*) FROM users').pluck().get()).toBe(1)
  expect(db.$client.prepare('SELECT count(*) FROM house').pluck().get()).toBe(1)
})

test('a newer link ends the older one, a week ends it too, and only the hash is stored', async () => {
  const db = emptyDb()
  const clock = testClock()
  const old = createSetupToken(db, clock.now())
  const token = createSetupToken(db, clock.now())
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(setUpState(db, clock.now(), old)).toBe('badToken')
  expect(setUpState(db, clock.now(), undefined)).toBe('badToken')
  await expect(setUpHouse(db, clock.now, old, wanted)).rejects.toMatchObject({
    code: 'forbidden',
    reason: 'account.badSetUpToken',
  })
  expect(JSON.stringify(db.$client.prepare('SELECT * FROM invitations').all())).not.toContain(token)
  clock.pass(7 * DAY)
  await expect(setUpHouse(db, clock.now, token, wanted)).rejects.toMatchObject({ reason: 'account.badSetUpToken' })
  expect(db.$client.prepare('SELECT count(*) FROM users').pluck().get()).toBe(0)
})

test.each([
  ['house', ' ', 'empty'],
  ['name', '', 'empty'],
  ['name', 'a\u0000b', 'nul'],
  ['email', 'nobody', 'email'],
  ['email', 'a b@example.org', 'email'],
  ['scale', 'no-such-scale', 'invalid'],
  ['password', 'short', 'tooShort'],
  ['password', 'ada@example.org', 'personal'],
  ['password', 'Tidewater Review', 'personal'],
  ['password', 'password1', 'common'],
  ['password', 'x'.repeat(1025), 'tooLong'],
  ['password', 'lone \ud800 half', 'loneSurrogate'],
])('set-up refuses %s %j as %s and keeps the link', async (field, value, problem) => {
  const db = emptyDb()
  const clock = testClock()
  const token = createSetupToken(db, clock.now())
  await expect(setUpHouse(db, clock.now, token, { ...wanted, [field]: value })).rejects.toMatchObject({
    code: 'invalid',
    fields: { [field]: problem },
  })
  expect(setUpState(db, clock.now(), token)).toBe('ready')
})

test('an admin adds a person; the history keeps who, when and what, but no password hash', async () => {
  const { db, ctx } = await house()
  const { id } = await addUser(ctx, {
    name: 'Jo',
    email: 'jo@example.org',
    role: 'reviewer',
    password: 'nine grey herons',
  })
  const states = db.$client.prepare('SELECT state FROM event_states').pluck().all() as string[]
  expect(states.some((state) => state.includes(id))).toBe(true)
  expect(states.join()).not.toContain('argon2')
})

test.each(['viewer', 'reviewer', 'editor'] as const)('a %s may not manage people', async (role) => {
  const { ctx } = await house()
  const other = { ...ctx, actor: { ...ctx.actor, role } }
  const jo = { name: 'Jo', email: 'jo@example.org', role: 'admin', password: 'nine grey herons' }
  await expect(addUser(other, jo)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(setPassword(other, 'ada@example.org', 'nine grey herons')).rejects.toMatchObject({ code: 'forbidden' })
})

test('refusals about people name what is wrong', async () => {
  const { ctx } = await house()
  const jo = { name: 'Jo', email: 'jo@example.org', role: 'reviewer', password: 'nine grey herons' }
  await expect(addUser(ctx, { ...jo, email: 'ADA@example.org' })).rejects.toMatchObject({
    reason: 'account.emailTaken',
  })
  await expect(addUser(ctx, { ...jo, role: 'owner' })).rejects.toMatchObject({ fields: { role: 'invalid' } })
  await expect(addUser(ctx, { ...jo, isAdmin: true })).rejects.toMatchObject({ code: 'invalid' })
  await expect(setPassword(ctx, 'no@example.org', PASSWORD)).rejects.toMatchObject({ code: 'not_found' })
  const empty = emptyDb()
  await expect(addUser({ ...ctx, db: empty }, jo)).rejects.toMatchObject({ reason: 'account.setUpFirst' })
})
