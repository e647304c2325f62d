import { expect, test } from 'vitest'
import { commonHeaders, DATA_POLICY, pagePolicy } from './security-headers'

const directives = (policy: string) =>
  Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]))

test('a page runs only scripts that carry its nonce, and nothing comes from elsewhere', () => {
  const page = directives(pagePolicy('abc=', { isDevelopment: false }))
  expect(page).toMatchObject({
    'default-src': "'none'",
    'script-src': "'nonce-abc=' 'strict-dynamic'",
    'style-src-elem': "'self'",
    'style-src-attr': "'unsafe-inline'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
  expect(JSON.stringify(page)).not.toMatch(/https?:|\*|unsafe-eval/)
})

test('eval is allowed only while developing', () => {
  expect(pagePolicy('abc=', { isDevelopment: true })).toContain("'unsafe-eval'")
})

test('an answer that is no page may do nothing at all', () => {
  expect(directives(DATA_POLICY)).toEqual({
    'default-src': "'none'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    sandbox: '',
  })
})

test('browsers are bound to https only where the server is reached through it', () => {
  expect(commonHeaders({ isSecure: false })).not.toHaveProperty('Strict-Transport-Security')
  expect(commonHeaders({ isSecure: true })).toHaveProperty('Strict-Transport-Security')
})
