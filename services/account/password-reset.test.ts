import { expect, test } from 'vitest'
import { verifyData } from '../history/verify-data'
import { readInvitation } from './accept-invitation'
import { DAY, emptyDb, HOUR, PASSWORD, testClock } from './account-fixtures'
import { invitePerson, listInvitations, withdrawInvitation } from './invitations'
import { knownDevice, rememberDevice } from './known-device'
import { makeResetLink, readPasswordReset, resetPassword } from './password-reset'
import { addUser, setPassword } from './people'
import { readSession } from './sessions'
import { setUpHouse } from './set-up'
import { signIn } from './sign-in'
import { disablePerson, enablePerson, personWithEmail } from './standing'

const NEW = 'nine grey herons'

async function house() {
  const db = emptyDb()
  const clock = testClock()
  const wanted = { house: 'Tidewater', scale: 'tickmark', name: 'Ada', email: 'ada@example.org', password: PASSWORD }
  const ada = { db, now: clock.now, actor: await setUpHouse(db, clock.now, null, wanted) }
  const { id } = await addUser(ada, { name: 'Jo', email: 'jo@example.org', role: 'reviewer', password: PASSWORD })
  const jo = () => personWithEmail(ada, 'jo@example.org')
  const read = (token: string) => readPasswordReset(db, clock.now(), token)
  const reset = (token: string, password: string = NEW) => resetPassword(db, clock.now, { token, password })
  const enter = (password: string) => signIn(db, clock.now, { email: 'jo@example.org', password, ip: '', device: '' })
  return { db, clock, ada, id, jo, read, reset, enter }
}

const forbidden = (reason: string) => ({ code: 'forbidden', reason })

test('the link names whose password it renews; using it ends every session and opens a new one', async () => {
  const { db, clock, ada, id, read, reset, enter } = await house()
  const { token, expiresAt } = makeResetLink(ada, id)
  expect(Date.parse(expiresAt) - clock.now().getTime()).toBe(DAY)
  expect(read(token)).toEqual({ state: 'open', house: 'Tidewater', name: 'Jo', email: 'jo@example.org' })
  const old = await enter(PASSWORD)
  expect(readSession(db, clock.now(), old)).not.toBeNull()
  const fresh = await reset(token)
  expect(readSession(db, clock.now(), old)).toBeNull()
  expect(readSession(db, clock.now(), fresh)?.actor).toMatchObject({ id, role: 'reviewer' })
  await expect(enter(PASSWORD)).rejects.toMatchObject({ reason: 'account.wrong' })
  await expect(enter(NEW)).resolves.toBeDefined()
  expect(read(token)).toEqual({ state: 'spent' })
  await expect(reset(token, 'ten grey herons')).rejects.toMatchObject(forbidden('account.link-spent'))
  expect(verifyData(db, undefined).isSound).toBe(true)
})

test('browsers that were known before are strangers after a new password, however it was set', async () => {
  const { db, clock, ada, id, reset } = await house()
  const known = rememberDevice(db, clock.now(), id, [])
  await setPassword(ada, 'jo@example.org', 'seven grey herons')
  expect(knownDevice(db, 'jo@example.org', known)).toBeUndefined()
  const again = rememberDevice(db, clock.now(), id, known)
  const adas = rememberDevice(db, clock.now(), ada.actor.id, [])
  expect(knownDevice(db, 'jo@example.org', again)).toBeDefined()
  await reset(makeResetLink(ada, id).token)
  expect(knownDevice(db, 'jo@example.org', again)).toBeUndefined()
  expect(knownDevice(db, 'ada@example.org', adas)).toBeDefined()
})

test('of two uses at the same moment one counts', async () => {
  const { ada, id, reset, enter } = await house()
  const { token } = makeResetLink(ada, id)
  const both = await Promise.allSettled([reset(token, 'nine grey herons'), reset(token, 'ten grey herons')])
  const won = both.findIndex(({ status }) => status === 'fulfilled')
  expect(both[1 - won]).toMatchObject({ status: 'rejected', reason: forbidden('account.link-spent') })
  await expect(enter(won === 0 ? 'ten grey herons' : 'nine grey herons')).rejects.toBeDefined()
})

test('a newer link ends the earlier ones of that person only; it runs out after a day; it can be withdrawn', async () => {
  const { clock, ada, id, read, reset } = await house()
  const own = makeResetLink(ada, ada.actor.id)
  const first = makeResetLink(ada, id)
  const second = makeResetLink(ada, id)
  expect([first.replaced, second.replaced]).toEqual([false, true])
  expect([own, first, second].map(({ token }) => read(token).state)).toEqual(['open', 'withdrawn', 'open'])
  expect(listInvitations(ada)).toMatchObject([
    { id: second.id, purpose: 'reset', personName: 'Jo', email: 'jo@example.org', role: null },
    { id: own.id, purpose: 'reset', personName: 'Ada' },
  ])
  withdrawInvitation(ada, second.id)
  await expect(reset(second.token)).rejects.toMatchObject(forbidden('account.link-withdrawn'))
  clock.pass(DAY)
  expect(read(own.token)).toEqual({ state: 'expired' })
  await expect(reset(own.token)).rejects.toMatchObject(forbidden('account.link-expired'))
})

test('a disabled account is neither given a link nor entered by one', async () => {
  const { clock, ada, id, jo, read, reset } = await house()
  const { token } = makeResetLink(ada, id)
  disablePerson(ada, jo())
  expect(read(token)).toEqual({ state: 'withdrawn' })
  await expect(reset(token)).rejects.toMatchObject(forbidden('account.link-withdrawn'))
  expect(() => makeResetLink(ada, id)).toThrow(
    expect.objectContaining({ code: 'conflict', reason: 'account.resetDisabled', params: { name: 'Jo' } }),
  )
  clock.pass(HOUR)
  enablePerson(ada, jo())
  await expect(reset(token)).resolves.toBeDefined()
})

test('a link opens only the door it was made for', async () => {
  const { db, clock, ada, id, read, reset } = await house()
  const invitation = invitePerson(ada, { role: 'admin' })
  expect(read(invitation.token)).toEqual({ state: 'unknown' })
  await expect(reset(invitation.token)).rejects.toMatchObject(forbidden('account.link-unknown'))
  expect(readInvitation(db, clock.now(), makeResetLink(ada, id).token)).toEqual({ state: 'unknown' })
})

test.each([
  ['short', 'tooShort'],
  ['password1', 'common'],
  ['jo@example.org', 'personal'],
  ['tidewater', 'personal'],
])('the new password %j is refused as %s and the link kept', async (password, problem) => {
  const { ada, id, read, reset } = await house()
  const { token } = makeResetLink(ada, id)
  await expect(reset(token, password)).rejects.toMatchObject({ code: 'invalid', fields: { password: problem } })
  expect(read(token).state).toBe('open')
})

test.each(['viewer', 'reviewer', 'editor'] as const)('below admin nobody makes such a link: %s', async (role) => {
  const { ada, id } = await house()
  const low = { ...ada, actor: { ...ada.actor, role } }
  expect(() => makeResetLink(low, id)).toThrow(expect.objectContaining({ code: 'forbidden' }))
  expect(() => makeResetLink(ada, 'nobody')).toThrow(expect.objectContaining({ code: 'not_found' }))
})
