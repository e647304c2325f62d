import { expect, test } from 'vitest'
import { verifyData } from '../history/verify-data'
import { acceptInvitation, readInvitation } from './accept-invitation'
import { DAY, emptyDb, HOUR, MINUTE, PASSWORD, person, testClock } from './account-fixtures'
import { invitePerson, listInvitations, restoreInvitation, withdrawInvitation } from './invitations'
import { operatorContext } from './operator'
import { readSession } from './sessions'
import { setUpHouse } from './set-up'
import { signIn } from './sign-in'
import { changeRole, disablePerson, personWithEmail } from './standing'

/** A house with the admins Ada and Bo. */
async function house() {
  const db = emptyDb()
  const clock = testClock()
  const wanted = { house: 'Tidewater', scale: 'tickmark', name: 'Ada', email: 'ada@example.org', password: PASSWORD }
  const ada = { db, now: clock.now, actor: await setUpHouse(db, clock.now, null, wanted) }
  const count = (table: string) => db.$client.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
  const read = (token: string) => readInvitation(db, clock.now(), token)
  const accept = (token: string, more: object = {}) => acceptInvitation(db, clock.now, { ...JO, ...more, token })
  return { db, clock, ada, count, read, accept }
}

const JO = { name: 'Jo Quill', email: 'Jo@Example.org', password: 'nine grey herons' }
const forbidden = (reason: string) => ({ code: 'forbidden', reason })

test('the link tells who invites, where and as what, gives an account of that role, and signs in', async () => {
  const { db, clock, ada, read, accept } = await house()
  const { token, expiresAt } = invitePerson(ada, { role: 'reviewer' })
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(Date.parse(expiresAt) - clock.now().getTime()).toBe(7 * DAY)
  // A chat program looks at the link before the person does.
  for (let look = 0; look < 3; look++) {
    expect(read(token)).toEqual({
      state: 'open',
      house: 'Tidewater',
      role: 'reviewer',
      invitedBy: 'Ada',
      email: null,
    })
  }
  const session = await accept(token, { device: 'Firefox' })
  expect(readSession(db, clock.now(), session)?.actor).toMatchObject({
    name: 'Jo Quill',
    email: 'jo@example.org',
    role: 'reviewer',
  })
  await expect(signIn(db, clock.now, { ...JO, ip: '', device: '' })).resolves.toBeDefined()
})

test('a link works once: the second use is refused, and the page says so', async () => {
  const { ada, count, read, accept } = await house()
  const { token } = invitePerson(ada, { role: 'editor' })
  await accept(token)
  expect(read(token)).toEqual({ state: 'spent' })
  await expect(accept(token, { email: 'eve@example.org', name: 'Eve' })).rejects.toMatchObject(
    forbidden('account.link-spent'),
  )
  expect(count('users')).toBe(2)
})

test('of two people with the same link at the same moment one gets in, the other nothing', async () => {
  const { db, ada, count, accept } = await house()
  const { token } = invitePerson(ada, { role: 'editor' })
  const both = await Promise.allSettled([accept(token), accept(token, { email: 'eve@example.org', name: 'Eve' })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refusal = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refusal.reason).toMatchObject(forbidden('account.link-spent'))
  expect([count('users'), count('sessions')]).toEqual([2, 1])
  expect(verifyData(db, undefined).isSound).toBe(true)
})

test('of two links used at the same moment for one address one makes the account, the other stays unused', async () => {
  const { ada, count, read, accept } = await house()
  const tokens = [invitePerson(ada, { role: 'viewer' }).token, invitePerson(ada, { role: 'editor' }).token]
  const both = await Promise.allSettled(tokens.map((token) => accept(token)))
  const refusal = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(refusal.reason).toMatchObject({ code: 'conflict', reason: 'account.hasAccount', fields: { email: 'taken' } })
  expect(count('users')).toBe(2)
  expect(tokens.map((token) => read(token).state).sort()).toEqual(['open', 'spent'])
})

test.each([
  ['name', ' ', 'empty'],
  ['name', 'x'.repeat(201), 'tooLong'],
  ['email', 'nobody', 'email'],
  ['email', 'ADA@example.org', 'taken'],
  ['password', 'short', 'tooShort'],
  ['password', 'Jo Quill', 'personal'],
  ['password', 'tidewater', 'personal'],
  ['password', 'password1', 'common'],
  ['role', 'admin', undefined],
])('accepting refuses %s %j and keeps the link', async (field, value, problem) => {
  const { ada, count, read, accept } = await house()
  const { token } = invitePerson(ada, { role: 'viewer' })
  const refusal = await accept(token, { [field]: value }).catch((error) => error)
  expect(refusal.code).toMatch(/invalid|conflict/)
  if (problem) expect(refusal.fields).toMatchObject({ [field]: problem })
  expect(read(token).state).toBe('open')
  expect(count('users')).toBe(1)
})

test('a link runs out after a week, and one that never was is unknown', async () => {
  const { clock, ada, read, accept } = await house()
  const { token } = invitePerson(ada, { role: 'viewer' })
  clock.pass(7 * DAY - 1)
  expect(read(token).state).toBe('open')
  clock.pass(1)
  expect(read(token)).toEqual({ state: 'expired' })
  await expect(accept(token)).rejects.toMatchObject(forbidden('account.link-expired'))
  expect(listInvitations(ada)).toEqual([])
  for (const other of ['', 'nonsense', token.slice(0, -1)]) {
    expect(read(other)).toEqual({ state: 'unknown' })
    await expect(accept(other)).rejects.toMatchObject(forbidden('account.link-unknown'))
  }
})

test('a withdrawn link ends at once, and works again when that is taken back', async () => {
  const { db, clock, ada, read, accept } = await house()
  const { id, token, expiresAt } = invitePerson(ada, { role: 'viewer' })
  clock.pass(HOUR)
  withdrawInvitation(ada, id)
  withdrawInvitation(ada, id)
  expect(read(token)).toEqual({ state: 'withdrawn' })
  expect(listInvitations(ada)).toEqual([])
  await expect(accept(token)).rejects.toMatchObject(forbidden('account.link-withdrawn'))
  clock.pass(MINUTE)
  restoreInvitation(ada, id)
  restoreInvitation(ada, id)
  expect(listInvitations(ada)).toMatchObject([{ id, expiresAt }])
  await accept(token)
  for (const verb of [withdrawInvitation, restoreInvitation]) {
    expect(() => verb(ada, id)).toThrow(expect.objectContaining({ code: 'conflict', reason: 'account.linkUsed' }))
    expect(() => verb(ada, 'nothing')).toThrow(expect.objectContaining({ code: 'not_found' }))
  }
  const verbs = db.$client.prepare("SELECT verb FROM events WHERE verb LIKE '%Invitation' ORDER BY n").pluck().all()
  expect(verbs).toEqual(['withdrawInvitation', 'restoreInvitation', 'acceptInvitation'])
  expect(verifyData(db, undefined).isSound).toBe(true)
})

test('a link goes with the admin who made it, when they are disabled or no admin any more', async () => {
  const { db, clock, ada, read, accept } = await house()
  const bo = { ...ada, actor: await person(db, 'admin', 'bo@example.org') }
  const { token } = invitePerson(bo, { role: 'admin' })
  changeRole(ada, { ...personWithEmail(ada, 'bo@example.org'), role: 'editor' })
  expect(read(token)).toEqual({ state: 'withdrawn' })
  await expect(accept(token)).rejects.toMatchObject(forbidden('account.link-withdrawn'))
  changeRole(ada, { ...personWithEmail(ada, 'bo@example.org'), role: 'admin' })
  expect(read(token).state).toBe('open')
  disablePerson(ada, personWithEmail(ada, 'bo@example.org'))
  expect(readInvitation(db, clock.now(), token)).toEqual({ state: 'withdrawn' })
  expect(listInvitations(ada)).toEqual([])
})

test('an invitation may name an address: it is filled in, a newer one takes its place, a known one is refused', async () => {
  const { db, ada, read } = await house()
  const first = invitePerson(ada, { role: 'viewer', email: 'jo@example.org' })
  const other = invitePerson(ada, { role: 'viewer', email: 'sam@example.org' })
  const second = invitePerson(ada, { role: 'editor', email: 'jo@example.org' })
  expect([first.replaced, other.replaced, second.replaced]).toEqual([false, false, true])
  expect(read(first.token)).toEqual({ state: 'withdrawn' })
  expect(read(second.token)).toMatchObject({ role: 'editor', email: 'jo@example.org' })
  expect(listInvitations(ada).map(({ email, role, madeBy }) => [email, role, madeBy])).toEqual([
    ['jo@example.org', 'editor', 'Ada'],
    ['sam@example.org', 'viewer', 'Ada'],
  ])
  await person(db, 'viewer', 'known@example.org')
  const again = () => invitePerson(ada, { role: 'viewer', email: 'known@example.org' })
  expect(again).toThrow(expect.objectContaining({ code: 'conflict', reason: 'account.invitedAlready' }))
  disablePerson(ada, personWithEmail(ada, 'known@example.org'))
  expect(again).toThrow(expect.objectContaining({ code: 'conflict', reason: 'account.invitedDisabled' }))
})

test('the server’s command line invites too, under nobody’s name', async () => {
  const { db, read } = await house()
  const { token } = invitePerson({ ...operatorContext(db), now: testClock().now }, { role: 'viewer' })
  expect(read(token)).toMatchObject({ state: 'open', invitedBy: null })
})

test('neither the stored rows nor the history hold a token, nor the history a hash', async () => {
  const { db, ada, accept } = await house()
  const { token } = invitePerson(ada, { role: 'viewer' })
  await accept(token)
  const rows = JSON.stringify(db.$client.prepare('SELECT * FROM invitations').all())
  const history = JSON.stringify(db.$client.prepare('SELECT * FROM event_states').all())
  expect(rows + history).not.toContain(token)
  expect(history).not.toMatch(/argon2|tokenHash/)
})

test.each(['viewer', 'reviewer', 'editor'] as const)(
  'below admin nobody invites, lists or withdraws: %s',
  async (role) => {
    const { ada, count } = await house()
    const low = { ...ada, actor: { ...ada.actor, role } }
    const { id } = invitePerson(ada, { role: 'viewer' })
    const no = expect.objectContaining({ code: 'forbidden' })
    expect(() => invitePerson(low, { role: 'viewer' })).toThrow(no)
    expect(() => listInvitations(low)).toThrow(no)
    expect(() => withdrawInvitation(low, id)).toThrow(no)
    expect(() => restoreInvitation(low, id)).toThrow(no)
    expect(count('invitations')).toBe(1)
  },
)
