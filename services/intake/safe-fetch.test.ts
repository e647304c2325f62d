import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import ipaddr from 'ipaddr.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AppError } from '@/domain/app-error'
import type { FetchSettings } from './fetch-settings'
import { safeFetch } from './safe-fetch'

const ONE: FetchSettings = { isOn: true, allowed: [ipaddr.parseCIDR('127.0.0.1/32')], limitMs: 1500 }
const NONE: FetchSettings = { ...ONE, allowed: [] }

const asked: http.IncomingHttpHeaders[] = []
let port = 0
const server = http.createServer((request, response) => {
  asked.push(request.headers)
  const path = request.url ?? ''
  const redirect = (location: string) => response.writeHead(302, { location }).end()
  const hop = /^\/hop\/(\d+)$/.exec(path)
  if (hop) return Number(hop[1]) > 0 ? redirect(`/hop/${Number(hop[1]) - 1}`) : response.end('there')
  if (path === '/inside') return redirect(`http://127.0.0.2:${port}/page`)
  if (path === '/file') return redirect('file:///etc/passwd')
  if (path === '/named') return redirect(`http://user:secret@127.0.0.1:${port}/page`)
  if (path === '/bomb') {
    const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    return response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' }).end(packed)
  }
  if (path === '/silent') return
  if (path === '/drip') return response.write('x')
  if (path === '/heads') return response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end('x')
  if (path === '/gone') return response.writeHead(404).end('gone')
  return response.writeHead(200, { 'content-type': 'Text/HTML; charset="utf-8"' }).end('<p>The tower is tall.</p>')
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function refusal(address: string, settings = ONE): Promise<string> {
  try {
    await safeFetch(address, settings)
    return 'fetched'
  } catch (error) {
    return `${(error as AppError).code} ${(error as AppError).reason}`
  }
}

const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`
const UNREACHABLE = 'unavailable intake.unreachable'

describe('fetching from the web', () => {
  it('brings the bytes, and what the server calls them; nothing of the desk goes along', async () => {
    const { bytes, type, charset, url } = await safeFetch(at('/page#part'), ONE)
    expect(Buffer.from(bytes).toString()).toBe('<p>The tower is tall.</p>')
    expect([type, charset, url]).toEqual(['text/html', 'utf-8', at('/page#part')])
    expect(Object.keys(asked.at(-1) ?? {})).not.toEqual(expect.arrayContaining(['cookie']))
    expect(asked.at(-1)?.authorization).toBeUndefined()
  })

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback in another form', '2130706433'],
    ['loopback, short', '127.1'],
    ['loopback by name', 'localhost'],
    ['loopback of IPv6', '[::1]'],
    ['loopback mapped into IPv6', '[::ffff:127.0.0.1]'],
    ['every address of this machine', '0.0.0.0'],
    ['a private network', '10.0.0.1'],
    ['a private network of IPv6', '[fd00::1]'],
    ['a link-local address, where clouds keep their secrets', '169.254.169.254'],
    ['a multicast address', '224.0.0.1'],
    ['a name that nothing has', 'nobody.invalid'],
  ])('refuses %s as it refuses what does not answer', async (_what, host) => {
    const before = asked.length
    expect(await refusal(at('/page', host), NONE)).toBe(UNREACHABLE)
    expect(asked.length).toBe(before)
  })

  it('says the same of a port where nobody listens, a status of failure, silence, and a page that drips', async () => {
    expect(await refusal('http://127.0.0.1:9/')).toBe(UNREACHABLE)
    expect(await refusal(at('/gone'))).toBe(UNREACHABLE)
    expect(await refusal(at('/silent'))).toBe(UNREACHABLE)
    expect(await refusal(at('/drip'))).toBe(UNREACHABLE)
    expect(await refusal(at('/heads'))).toBe(UNREACHABLE)
  })

  it('follows five redirects and no more, each one checked', async () => {
    expect(await refusal(at('/hop/5'))).toBe('fetched')
    expect(await refusal(at('/hop/6'))).toBe(UNREACHABLE)
    expect(await refusal(at('/inside'))).toBe(UNREACHABLE)
    expect(await refusal(at('/file'))).toBe('invalid intake.fetchAddress')
    expect(await refusal(at('/named'))).toBe('invalid intake.fetchAddress')
  })

  it('takes web addresses only, without a name or a password', async () => {
    for (const address of [
      'file:///etc/passwd',
      'ftp://a.example',
      'data:text/html,x',
      'nothing',
      at('/').replace('//', '//me:pw@'),
    ]) {
      expect(await refusal(address), address).toBe('invalid intake.fetchAddress')
    }
  })

  it('stops unpacking what grows larger than an article may be', async () => {
    expect(await refusal(at('/bomb'))).toBe('too_large intake.tooLarge')
  })

  it('can be switched off', async () => {
    expect(await refusal(at('/page'), { ...ONE, isOn: false })).toBe('unsupported intake.fetchOff')
  })
})
