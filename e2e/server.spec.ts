import { readFileSync, statSync } from 'node:fs'
import { expect } from '@playwright/test'
import { startServer, test } from './server'

test.use({ baseURL: undefined })

/** The local addresses, as the kernel prints them, at which somebody listens on the port. */
function listeners(port: string): string[] {
  const wanted = `:${Number(port).toString(16).toUpperCase().padStart(4, '0')}`
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((table) => readFileSync(table, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(wanted))
    .map(([, local]) => local ?? '')
}

test('the server listens on the loopback address only', async ({ server }) => {
  // The kernel is asked through /proc, which only Linux has.
  if (process.platform !== 'linux') return
  expect(listeners(new URL(server.baseUrl).port)).toEqual([expect.stringMatching(/^0100007F:/)])
})

test('an empty instance has a one-time set-up link on its own address', async ({ server }) => {
  expect(server.setUpLink).toMatch(new RegExp(`^${server.baseUrl}/set-up\\?token=[\\w-]{43}$`))
})

test('the data folder and everything in it are closed to other accounts', async ({ server }) => {
  expect(statSync(server.dataFolder).mode & 0o077).toBe(0)
  for (const name of ['tickmark.db', 'secret', 'instance.lock']) {
    expect(statSync(`${server.dataFolder}/${name}`).mode & 0o077, name).toBe(0)
  }
})

test('a second server on the same data is refused, and told who holds it', async ({ server }) => {
  await expect(startServer({ dataFolder: server.dataFolder })).rejects.toThrow(
    /in use by another Tickmark \(process \d+/,
  )
})

test('SIGTERM ends the server with 0 although somebody listens to its events', async () => {
  const server = await startServer()
  try {
    const password = 'nine herons over the weir'
    await server.admin(
      ['setup', '--email=ada@harbour.example', '--name=Ada', '--house=The Harbour', '--password-stdin', '--json'],
      password,
    )
    const cookie = await signedInCookie(server.baseUrl, 'ada@harbour.example', password)
    const events = await fetch(`${server.baseUrl}/api/events`, { headers: { cookie } })
    expect(events.headers.get('content-type')).toContain('text/event-stream')
    const began = Date.now()
    expect(await server.stop()).toBe(0)
    expect(Date.now() - began).toBeLessThan(25_000)
    await events.body?.cancel().catch(() => undefined)
  } finally {
    await server.discard()
  }
})

test('what was acknowledged is there after the process was killed', async () => {
  const server = await startServer()
  try {
    await server.admin(
      ['setup', '--email=ada@harbour.example', '--name=Ada', '--house=H', '--password-stdin'],
      'nine herons over the weir',
    )
    await server.kill()
    const again = await startServer({ dataFolder: server.dataFolder })
    expect(again.setUpLink).toBeNull()
    expect(await again.stop()).toBe(0)
  } finally {
    await server.discard()
  }
})

/** Signs in the way the form does, without a browser. */
async function signedInCookie(base: string, email: string, password: string): Promise<string> {
  const jar = new Map<string, string>()
  const visit = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const headers = { cookie, origin: base, 'sec-fetch-site': 'same-origin', ...init.headers }
    const response = await fetch(base + path, { ...init, redirect: 'manual', headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined) jar.set(name, value ?? '')
    }
    return response
  }
  const { csrfToken } = (await (await visit('/api/auth/csrf')).json()) as { csrfToken: string }
  const body = new URLSearchParams({ csrfToken, email, password, json: 'true' })
  await visit('/api/auth/callback/credentials', { method: 'POST', body })
  expect((await visit('/articles')).status).toBe(200)
  return [...jar].map((pair) => pair.join('=')).join('; ')
}
