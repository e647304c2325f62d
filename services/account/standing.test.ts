import { expect, test } from 'vitest'
import type { Actor, Role } from '@/domain/account/account'
import type { PersonRecord } from '@/domain/account/person'
import { verifyData } from '../history/verify-data'
import { emptyDb, HOUR, PASSWORD, person, testClock } from './account-fixtures'
import { operatorContext } from './operator'
import { addUser } from './people'
import { openSession, readSession } from './sessions'
import { setUpHouse } from './set-up'
import { signIn } from './sign-in'
import { changeRole, disablePerson, enablePerson, listPeople, personWithEmail } from './standing'
import { actorOfToken, createToken } from './tokens'

/** A house with the admin Ada and the reviewer Jo. */
async function house() {
  const db = emptyDb()
  const clock = testClock()
  const wanted = { house: 'Tidewater', scale: 'tickmark', name: 'Ada', email: 'ada@example.org', password: PASSWORD }
  const contextOf = (actor: Actor) => ({ db, actor, now: clock.now })
  const ada = contextOf(await setUpHouse(db, clock.now, null, wanted))
  await addUser(ada, { name: 'Jo', email: 'jo@example.org', role: 'reviewer', password: PASSWORD })
  const jo = () => personWithEmail(ada, 'jo@example.org')
  const enter = (email = 'jo@example.org') => signIn(db, clock.now, { email, password: PASSWORD, ip: '', device: '' })
  const lastVerb = () => db.$client.prepare('SELECT verb FROM events ORDER BY n DESC LIMIT 1').pluck().get()
  return { db, clock, ada, jo, enter, contextOf, lastVerb }
}

const refused = (code: string, reason: string) => expect.objectContaining({ code, reason })

test('the list names everybody with role, state and last use, those who may sign in first', async () => {
  const { clock, ada, jo, enter } = await house()
  await addUser(ada, { name: 'abe', email: 'abe@example.org', role: 'viewer', password: PASSWORD })
  expect(listPeople(ada).map(({ name, lastSeenAt }) => [name, lastSeenAt])).toEqual([
    ['abe', null],
    ['Ada', null],
    ['Jo', null],
  ])
  clock.pass(HOUR)
  await enter()
  expect(jo()).toMatchObject({ role: 'reviewer', disabledAt: null, lastSeenAt: clock.now().toISOString(), rev: 1 })
  disablePerson(ada, personWithEmail(ada, 'abe@example.org'))
  expect(listPeople(ada).map(({ name }) => name)).toEqual(['Ada', 'Jo', 'abe'])
  expect(JSON.stringify(listPeople(ada))).not.toContain('argon2')
})

test('what a program of theirs does counts as their last use', async () => {
  const { clock, jo, enter, contextOf, db } = await house()
  const session = await enter()
  const actor = readSession(db, clock.now(), session)?.actor as Actor
  const { token } = createToken(contextOf(actor), { name: 'robot', scopes: ['read'], days: 1 })
  clock.pass(HOUR)
  actorOfToken(db, clock.now(), token)
  expect(jo().lastSeenAt).toBe(clock.now().toISOString())
})

test('a role holds from the next request on, and the history says who gave it', async () => {
  const { db, clock, ada, jo, enter, lastVerb } = await house()
  const session = await enter()
  expect(changeRole(ada, { ...jo(), role: 'editor' })).toMatchObject({ role: 'editor', rev: 2 })
  expect(readSession(db, clock.now(), session)?.actor.role).toBe('editor')
  expect(lastVerb()).toBe('changeRole')
  // The same again changes nothing and is no matter of history.
  expect(changeRole(ada, { ...jo(), role: 'editor' }).rev).toBe(2)
  expect(db.$client.prepare("SELECT count(*) FROM events WHERE verb = 'changeRole'").pluck().get()).toBe(1)
})

test('whoever is disabled is out with the next request, and so is every program of theirs', async () => {
  const { db, clock, ada, jo, enter, contextOf } = await house()
  const session = await enter()
  const actor = readSession(db, clock.now(), session)?.actor as Actor
  const { token } = createToken(contextOf(actor), { name: 'robot', scopes: ['read'], days: null })
  expect(actorOfToken(db, clock.now(), token)).toMatchObject({ id: actor.id })
  disablePerson(ada, jo())
  expect(readSession(db, clock.now(), session)).toBeNull()
  expect(actorOfToken(db, clock.now(), token)).toBeNull()
  await expect(enter()).rejects.toMatchObject({ reason: 'account.disabled' })
  expect(() => disablePerson(ada, jo())).not.toThrow()

  expect(enablePerson(ada, jo())).toMatchObject({ role: 'reviewer', disabledAt: null })
  expect(readSession(db, clock.now(), session)).toBeNull()
  expect(actorOfToken(db, clock.now(), token)).toMatchObject({ id: actor.id })
  await expect(enter()).resolves.toBeDefined()
  expect(verifyData(db, undefined).isSound).toBe(true)
})

test('of two admins the second to look is told how the person stands now, and changes nothing', async () => {
  const { ada, jo } = await house()
  const seen = jo()
  changeRole(ada, { ...seen, role: 'viewer' })
  for (const late of [changeRole, disablePerson, enablePerson]) {
    const act = () => late(ada, { ...seen, role: 'editor' })
    expect(act).toThrow(refused('conflict', 'account.personChanged'))
    expect(act).toThrow(expect.objectContaining({ current: jo() }))
  }
  expect(jo()).toMatchObject({ role: 'viewer', disabledAt: null, rev: 2 })
})

const VERBS: readonly [string, (ctx: Parameters<typeof listPeople>[0], seen: PersonRecord) => unknown][] = [
  ['disabling', disablePerson],
  ['demotion', (ctx, seen) => changeRole(ctx, { ...seen, role: 'viewer' })],
]

test.each(VERBS)('%s never costs the house its last admin', async (_, verb) => {
  const { db, ada, jo, contextOf } = await house()
  const operator = operatorContext(db)
  const last = () => personWithEmail(ada, 'ada@example.org')
  expect(() => verb(operator, last())).toThrow(refused('conflict', 'account.lastAdmin'))
  // A disabled admin does not count; one who may sign in does.
  const other = await person(db, 'admin', 'second@example.org')
  disablePerson(ada, personWithEmail(ada, other.email))
  expect(() => verb(operator, last())).toThrow(refused('conflict', 'account.lastAdmin'))
  const promoted = changeRole(ada, { ...jo(), role: 'admin' })
  verb(operator, last())
  expect(last().role === 'admin' && last().disabledAt === null).toBe(false)
  // Ada's page is still open and sends one more: of two admins who shut each other out, one stays.
  expect(() => verb(contextOf(ada.actor), promoted)).toThrow(refused('conflict', 'account.lastAdmin'))
})

test.each([
  ['disables', disablePerson],
  ['enables', enablePerson],
  ['demotes', (ctx, seen) => changeRole(ctx, { ...seen, role: 'viewer' })],
] as typeof VERBS)('nobody %s themselves', async (_, verb) => {
  const { ada, jo } = await house()
  changeRole(ada, { ...jo(), role: 'admin' })
  const own = personWithEmail(ada, 'ada@example.org')
  expect(() => verb(ada, own)).toThrow(refused('forbidden', 'account.ownStanding'))
})

test.each(['viewer', 'reviewer', 'editor'] as const satisfies Role[])(
  'below admin one learns and changes nothing: %s',
  async (role) => {
    const { ada, jo, contextOf } = await house()
    const low = contextOf({ ...ada.actor, id: 'somebody else', role })
    const forbidden = expect.objectContaining({ code: 'forbidden' })
    expect(() => listPeople(low)).toThrow(forbidden)
    expect(() => personWithEmail(low, 'jo@example.org')).toThrow(forbidden)
    for (const verb of [changeRole, disablePerson, enablePerson]) {
      expect(() => verb(low, { ...jo(), role: 'admin' })).toThrow(forbidden)
    }
    // Nor does a program of an admin: people are managed by people.
    const program = contextOf({ ...ada.actor, id: 'somebody else', scopes: ['read', 'check', 'edit', 'internal'] })
    expect(() => disablePerson(program, jo())).toThrow(forbidden)
    expect(jo()).toMatchObject({ role: 'reviewer', rev: 1 })
  },
)

test('who is not there is not found', async () => {
  const { ada } = await house()
  expect(() => personWithEmail(ada, 'no@example.org')).toThrow(refused('not_found', 'account.noSuchPerson'))
  const nobody = { id: '01890000-0000-7000-8000-000000000000', rev: 1 }
  expect(() => disablePerson(ada, nobody)).toThrow(refused('not_found', 'account.personGone'))
})

test('a session of a person opened before they were disabled twice stays ended', async () => {
  const { db, clock, ada, jo } = await house()
  const user = db.$client.prepare("SELECT * FROM users WHERE email = 'jo@example.org'").get() as never
  disablePerson(ada, jo())
  const sessionId = openSession(db, clock.now(), user, '')
  disablePerson(ada, jo())
  enablePerson(ada, jo())
  expect(readSession(db, clock.now(), { sessionId, userId: jo().id })).toBeNull()
})
