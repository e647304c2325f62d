import { afterEach, expect, test, vi } from 'vitest'
import { isSameOrigin, requireSameOrigin } from './same-origin'

const post = (headers: Record<string, string>) =>
  new Request('http://127.0.0.1:3000/api/commands', { method: 'POST', headers: { host: 'localhost:3000', ...headers } })

afterEach(() => vi.unstubAllEnvs())

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, true],
  [{ origin: 'http://localhost:3000' }, true],
  [{ origin: 'https://facts.example.org' }, true],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ origin: 'http://localhost:3001' }, false],
  [{ origin: 'http://localhost:3000.evil.example' }, false],
  [{ origin: 'https://evil.example' }, false],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{}, false],
])('a request with %j is ours: %j', (headers, isOurs) => {
  vi.stubEnv('NEXTAUTH_URL', 'https://facts.example.org')
  expect(isSameOrigin(post(headers as Record<string, string>))).toBe(isOurs)
})

test('a request from another site is refused in words', () => {
  expect(() => requireSameOrigin(post({ origin: 'https://evil.example' }))).toThrow(
    expect.objectContaining({ code: 'forbidden', reason: 'errors.crossSite' }),
  )
})
