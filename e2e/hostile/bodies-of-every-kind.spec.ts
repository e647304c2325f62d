import { expect } from '@playwright/test'
import { programOf, test } from '../api/program'
import type { Desk } from '../desk'
import { type Entrance, entrances, fieldsOf } from './bodies'

/*
 * What a program sends that means no good, or no longer knows what it does: bodies of the wrong shape at
 * every entrance. Each is refused in words, nothing is changed by it, and no prototype is touched.
 */

type Knock = (entrance: Entrance, body: string) => Promise<{ readonly status: number; readonly text: string }>

/** Sends a body to an entrance as somebody who may do everything. */
async function knocker(desk: Desk): Promise<Knock> {
  const { cookie } = await desk.session('ada')
  // The API counts the requests of a person: several share the work.
  const programs = ['ada', 'edith', 'rosa', 'sam'] as const
  const tokens = programs.map((name) => programOf(desk, name).token)
  let turn = 0
  return async ({ name, way, path }, body) => {
    const json = { 'content-type': 'application/json' }
    const isCommand = way === 'command'
    const headers = isCommand
      ? { ...json, cookie: `${cookie.name}=${cookie.value}`, origin: desk.server.baseUrl }
      : { ...json, authorization: `Bearer ${tokens[turn++ % tokens.length]}` }
    const address = isCommand ? '/api/commands' : `/api/v1${path}`
    const sent = isCommand ? `{"name":"${name}","idempotencyKey":"${crypto.randomUUID()}","input":${body}}` : body
    const response = await fetch(`${desk.server.baseUrl}${address}`, {
      method: isCommand ? 'POST' : way,
      headers,
      body: sent,
    })
    return { status: response.status, text: await response.text() }
  }
}

/** Half a dozen at a time. */
async function each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
    }),
  )
}

/** What a person may not say of an object: who made it, when, whose it is. */
const NOT_THEIRS = ['n', 'role', 'userId', 'userN', 'createdBy', 'createdAt', 'deletedAt', 'articleN', 'isAdmin']
const POLLUTIONS = [
  '"__proto__":{"polluted":"yes"}',
  '"constructor":{"prototype":{"polluted":"yes"}}',
  '"prototype":{"polluted":"yes"}',
  '"__proto__":null',
  '"toString":"yes","hasOwnProperty":1',
]

test('no body sets what is not its to set, and none reaches a prototype', async ({ desk, program }) => {
  const knock = await knocker(desk)
  const all = entrances()
  expect(all.length).toBeGreaterThan(25)
  const before = eventsOf(desk)
  const tries = all.flatMap((entrance) => {
    const own = fieldsOf(entrance.schema)
    const foreign = NOT_THEIRS.filter((name) => !own.has(name)).map((name) => `"${name}":"x"`)
    return [foreign.join(','), ...POLLUTIONS].map((members) => ({ entrance, members }))
  })
  await each(tries, async ({ entrance, members }) => {
    const { status, text } = await knock(entrance, `{${members}}`)
    const said = `${entrance.way} ${entrance.name} ${members} -> ${status} ${text.slice(0, 400)}`
    expect(status, said).toBe(422)
    for (const [, name] of members.matchAll(/(?:^|,)"(\w+)":/g)) expect(text, said).toContain(name)
  })
  expect(eventsOf(desk), 'nothing was written').toBe(before)
  // A polluted server would find a foreign key in every body, or answer with one.
  const me = await program('vera').call('GET /me')
  expect(me.status).toBe(200)
  expect(me.text).not.toContain('polluted')
  console.log(`${all.length} entrances, ${tries.length} bodies with what is not theirs: all refused by name`)
})

const WRONG: readonly unknown[] = [true, 4.5, -1, 'x', [], ['x'], {}, { toString: 'x' }, [[]], null]

test('a value of the wrong type is refused by the name of its field, wherever it is sent', async ({ desk }) => {
  const knock = await knocker(desk)
  const before = eventsOf(desk)
  const tries = entrances().flatMap((entrance) =>
    WRONG.map((value) => ({
      entrance,
      value,
      names: [...fieldsOf(entrance.schema)].filter(([, takes]) => !takes(value)).map(([name]) => name),
    })).filter(({ names }) => names.length > 0),
  )
  await each(tries, async ({ entrance, value, names }) => {
    const body = JSON.stringify(Object.fromEntries(names.map((name) => [name, value])))
    const { status, text } = await knock(entrance, body)
    const said = `${entrance.way} ${entrance.name} ${body} -> ${status} ${text.slice(0, 400)}`
    expect(status, said).toBe(422)
    const { fields = {} } = JSON.parse(text) as { fields?: Record<string, string> }
    const named = Object.keys(fields).map((path) => path.replace(/^input\./, '').split('.')[0])
    expect(named, said).toEqual(expect.arrayContaining(names))
  })
  expect(eventsOf(desk), 'nothing was written').toBe(before)
  const confused = tries.reduce((sum, { names }) => sum + names.length, 0)
  console.log(`${confused} values of a wrong type in ${tries.length} bodies: all refused by name`)
})

const NO_OBJECT = [
  'null',
  '[]',
  '[{}]',
  '"text"',
  '1',
  'true',
  '',
  '{',
  '{"a":1,}',
  '\u0000',
  "{'a':1}",
  'NaN',
  '1e999',
]

test('a body that is no object, or no JSON, is refused in words', async ({ desk }) => {
  const knock = await knocker(desk)
  const before = eventsOf(desk)
  const deep = '['.repeat(50_000) + ']'.repeat(50_000)
  const tries = entrances().flatMap((entrance) => [...NO_OBJECT, deep].map((body) => ({ entrance, body })))
  await each(tries, async ({ entrance, body }) => {
    const { status, text } = await knock(entrance, body)
    expect(status, `${entrance.way} ${entrance.name} ${body.slice(0, 40)} -> ${text.slice(0, 300)}`).toBe(422)
    expect(text).not.toContain('unexpected')
  })
  expect(eventsOf(desk), 'nothing was written').toBe(before)
})

test('a body that is not UTF-8, or of another kind than JSON, is refused in words', async ({ desk, program }) => {
  const { token } = program('ada')
  const put = (type: string, body: BodyInit) =>
    fetch(`${desk.server.baseUrl}/api/v1/claims/0190aaaa-0000-7000-8000-000000000000/decision`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body,
    })
  expect((await put('application/json', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]))).status).toBe(422)
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
    expect((await put(type, '{"rating":"true"}')).status, type).toBe(415)
  }
})

function eventsOf(desk: Desk): number {
  return desk.db.$client.prepare('SELECT count(*) FROM events').pluck().get() as number
}
