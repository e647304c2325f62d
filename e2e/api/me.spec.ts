import { expect } from '@playwright/test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { revokeToken } from '@/services/account/tokens'
import { test } from './program'

test('a token says whose it is and what it may do', async ({ program }) => {
  const { status, body } = await program('rosa', 'read', 'check').call('GET /me')
  expect(status).toBe(200)
  expect(body).toMatchObject({ name: 'Rosa Silva', role: 'reviewer', scopes: ['read', 'check'] })
})

test('nobody is let in without a token, and a cookie is none', async ({ desk, program }) => {
  const { cookie } = await desk.session('ada')
  const headers = { cookie: `${cookie.name}=${cookie.value}` }
  for (const sent of [
    {},
    { headers },
    { headers: { authorization: 'Bearer tm_nothing' } },
    { headers: { authorization: 'Basic eDp5' } },
  ]) {
    const answer = await program(null).call('GET /me', sent)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
    expect(answer.body.code).toBe('unauthenticated')
  }
})

test('a token without the scope is told which one it lacks', async ({ program }) => {
  const answer = await program('rosa', 'check').call('GET /me')
  expect(answer.status).toBe(403)
  expect(answer.body.detail).toContain('"read"')
})

test('a revoked token is a stranger’s at the next request', async ({ desk, program }) => {
  const caller = program('sam')
  expect((await caller.call('GET /me')).status).toBe(200)
  const { n } = desk.people.sam.actor
  const id = desk.db.$client.prepare('SELECT id FROM tokens WHERE user_n = ? ORDER BY n DESC').pluck().get(n) as string
  revokeToken(desk.people.sam, id)
  expect((await caller.call('GET /me')).status).toBe(401)
})

test('an unknown parameter, one that stands twice, and an address with nothing are refused by name', async ({
  program,
}) => {
  const caller = program('vera')
  expect((await caller.call('GET /me?colour=red')).body.fields).toHaveProperty('colour')
  expect((await caller.call('GET /me?colour=red&colour=blue')).body.fields).toHaveProperty('colour')
  expect((await caller.call('GET /nothing/here')).status).toBe(404)
})

test('the description of the API is valid OpenAPI', async ({ program }) => {
  const { status, body } = await program('vera').call('GET /openapi.json')
  expect(status).toBe(200)
  const { valid, errors } = await new Validator().validate(structuredClone(body))
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})
