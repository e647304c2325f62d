import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { expect } from '@playwright/test'
import { addSource } from '@/services/source/add-source'
import type { Desk } from '../desk'
import { pdf, png, wav } from '../files-made'
import { checkedArticle } from './checked-article'
import { programOf, test } from './program'
import { commonRefusals } from './refusals'
import { play } from './scenario'

const MEGABYTE = 1024 * 1024
const RAW = { 'content-type': 'application/octet-stream' }

/** Sends bytes as a program does, whatever they are. */
async function send(desk: Desk, sourceId: string, name: string, bytes: Uint8Array, query = '') {
  const address = `${desk.server.baseUrl}/api/v1/sources/${sourceId}/files?name=${encodeURIComponent(name)}${query}`
  const authorization = `Bearer ${programOf(desk, 'rosa').token}`
  const response = await fetch(address, {
    method: 'POST',
    headers: { ...RAW, authorization },
    body: Buffer.from(bytes),
  })
  return { status: response.status, location: response.headers.get('location'), body: await response.json() }
}
const get = (desk: Desk, id: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${desk.server.baseUrl}/api/v1/files/${id}/content`, {
    headers: { authorization: `Bearer ${programOf(desk, 'vera').token}`, ...headers },
  })
const incoming = (desk: Desk) => {
  const folder = path.join(desk.server.dataFolder, 'files', 'incoming')
  return existsSync(folder) ? readdirSync(folder) : []
}
const newSource = (desk: Desk, more = {}) => addSource(desk.people.rosa, { title: 'Port register', ...more }).value.id

test('POST, GET, DELETE and restore of files', async ({ desk }) => {
  const { claimId, deletedClaimId } = checkedArticle(desk)
  const id = newSource(desk)
  const secret = newSource(desk, { isConfidential: true })
  const request = `POST /sources/${id}/files?name=said.txt` as const
  const sha256 = createHash('sha256').update('What was said.').digest('hex')
  const missing = [claimId, deletedClaimId]
  await play(desk, [
    {
      name: 'bytes as they are, with the name of the file',
      as: 'rosa',
      request,
      headers: RAW,
      body: 'What was said.',
      status: 201,
      content: { id: '{{file}}', name: 'said.txt', type: 'text/plain', bytes: 14, sha256, rev: 1 },
      events: ['addFile'],
      also: ({ headers, body }) => expect(headers.get('location')).toBe(`/api/v1/files/${body.id}`),
    },
    {
      name: 'the same once more is the same file',
      as: 'rosa',
      request: `${request}&sha256=${sha256}`,
      headers: RAW,
      body: 'What was said.',
      status: 201,
      content: { id: '{{file}}', rev: 1 },
    },
    {
      name: 'its source has it',
      as: 'vera',
      request: `GET /sources/${id}`,
      status: 200,
      content: { files: [{ id: '{{file}}' }], rev: 2 },
    },
    {
      name: 'something else than was announced',
      as: 'rosa',
      request: `${request}&sha256=${'0'.repeat(64)}`,
      headers: RAW,
      body: 'What was said.',
      status: 422,
      content: { detail: '…SHA-256…' },
    },
    {
      name: 'a form',
      as: 'rosa',
      request,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x--',
      status: 415,
      content: { detail: '…octet-stream…' },
    },
    { name: 'no name', as: 'rosa', request: `POST /sources/${id}/files`, headers: RAW, body: 'x', status: 422 },
    { name: 'nothing', as: 'rosa', request, headers: RAW, body: '', status: 422, content: { detail: '…empty…' } },
    {
      name: 'to a confidential source that this token may not see',
      as: 'rosa',
      scopes: ['read', 'check'],
      request: `POST /sources/${secret}/files?name=x`,
      headers: RAW,
      body: 'x',
      status: 404,
    },
    ...commonRefusals({
      request: 'POST /sources/:id/files?name=x',
      id,
      body: 'x',
      missing,
      scopes: ['check', 'read'],
      below: 'vera',
    }),
    { name: 'what is known of it', as: 'vera', request: 'GET /files/{{file}}', status: 200, content: { bytes: 14 } },
    ...commonRefusals({ request: 'GET /files/:id', missing, scopes: ['read'] }).filter(({ status }) => status !== 422),
    {
      name: 'a stale version',
      as: 'rosa',
      request: 'DELETE /files/{{file}}',
      body: { rev: 9 },
      status: 409,
    },
    { name: 'a role too low', as: 'vera', request: 'DELETE /files/{{file}}', body: { rev: 1 }, status: 403 },
    {
      name: 'deleted',
      as: 'rosa',
      request: 'DELETE /files/{{file}}',
      body: { rev: 1 },
      status: 204,
      events: ['deleteFile'],
    },
    { name: 'it is not there', as: 'rosa', request: 'GET /files/{{file}}', status: 404 },
    { name: 'nor its content', as: 'rosa', request: 'GET /files/{{file}}/content', status: 404 },
    {
      name: 'and comes back',
      as: 'rosa',
      request: 'POST /files/{{file}}/restore',
      status: 200,
      content: { id: '{{file}}', rev: 3 },
      events: ['restoreFile'],
    },
  ])
})

test('GET of a file’s content: to be saved, by its own type, a part at a time, for whoever sees the source', async ({
  desk,
}) => {
  const id = newSource(desk)
  const sound = wav(1)
  const { body: file } = await send(desk, id, '../\u202eevil .html', sound)
  expect(file).toMatchObject({ name: 'evil .html', type: 'audio/wav' })
  const whole = await get(desk, file.id)
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'audio/wav',
    'content-disposition': `attachment; filename="evil.html.wav"; filename*=UTF-8''evil%20.html.wav`,
    'content-security-policy': expect.stringMatching(/default-src 'none';.*sandbox$/),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store, no-transform',
    'accept-ranges': 'bytes',
  })
  expect(Buffer.from(await whole.arrayBuffer()).equals(sound)).toBe(true)
  const part = await get(desk, file.id, { range: 'bytes=44-1043' })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 44-1043/${sound.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(44, 1044))).toBe(true)
  expect((await get(desk, file.id, { range: `bytes=${sound.length}-` })).status).toBe(416)
  expect((await get(desk, file.id, { range: 'bytes=0-1', 'if-range': '"another"' })).status).toBe(200)
  expect((await get(desk, file.id, { 'if-none-match': `"${file.sha256}"` })).status).toBe(304)

  const secret = newSource(desk, { isConfidential: true })
  const { body: hidden } = await send(desk, secret, 'a.png', png())
  expect((await get(desk, hidden.id)).status).toBe(404)
  const cookie = (await desk.session('vera')).cookie
  const ask = { headers: { cookie: `${cookie.name}=${cookie.value}` } }
  expect((await fetch(`${desk.server.baseUrl}/api/files/${hidden.id}`, ask)).status).toBe(404)
  expect((await fetch(`${desk.server.baseUrl}/api/files/${file.id}`, ask)).status).toBe(200)
  expect((await fetch(`${desk.server.baseUrl}/api/files/${file.id}`)).status).toBe(401)
})

test('bodies that mean no good are refused in words, and nothing of them stays', async ({ desk }) => {
  const id = newSource(desk)
  const bad: readonly (readonly [name: string, bytes: string, status: number])[] = [
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 415],
    ['drawing.png', '<?xml version="1.0"?><svg onload="alert(1)"/>', 415],
    ['report.pdf', '<!DOCTYPE html><script>alert(1)</script>', 415],
    ['report.pdf', ' %PDF-1.7', 201],
    ['talk.mp3', 'MZ\x90\x00\x03\x00\x00\x00', 415],
    ['notes.txt', `notes${'\x00'.repeat(9)}`, 415],
    ['../../../etc/passwd', 'root:x:0:0', 201],
    ['a/b\\c\u0000.txt', 'A text', 201],
  ]
  for (const [name, bytes, status] of bad) {
    const answer = await send(desk, id, name, Buffer.from(bytes, 'latin1'))
    // A name with U+0000 is refused as such.
    expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(name.includes('\u0000') ? 422 : status)
    if (answer.status === 201) {
      expect(answer.body.name).not.toMatch(/[/\\]/)
      expect(answer.body.type).toBe('text/plain')
    }
  }
  const polyglot = Buffer.concat([pdf(), Buffer.from('<html><script>alert(1)</script></html>')])
  const both = await send(desk, id, 'both.html', polyglot)
  expect(both.body).toMatchObject({ type: 'application/pdf' })
  const answer = await get(desk, both.body.id)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toContain('both.html.pdf')
  expect(incoming(desk)).toEqual([])
  const stored = readdirSync(path.join(desk.server.dataFolder, 'files'), { recursive: true, encoding: 'utf8' })
  expect(stored.filter((name) => !/^([0-9a-f]{2}(\/[0-9a-f]{64})?|incoming)$/.test(name))).toEqual([])
})

test('50 MB come in a piece at a time, a byte more does not, and what breaks off leaves nothing', async ({ desk }) => {
  const id = newSource(desk)
  const whole = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(50 * MEGABYTE - 9, 0x61)])
  const before = residentOf(desk)
  const sha256 = createHash('sha256').update(whole).digest('hex')
  const kept = await send(desk, id, 'large.pdf', whole, `&sha256=${sha256}`)
  expect(kept).toMatchObject({ status: 201, body: { bytes: 50 * MEGABYTE, sha256 } })
  const grown = (residentOf(desk) - before) / MEGABYTE
  console.log(`50 MB came in; the server grew by ${grown.toFixed(0)} MB`)
  expect((await send(desk, id, 'larger.pdf', Buffer.concat([whole, Buffer.from('x')]))).status).toBe(413)

  await brokenOff(desk, id)
  await expect.poll(() => incoming(desk)).toEqual([])
  expect((await get(desk, kept.body.id, { range: 'bytes=0-8' })).status).toBe(206)
})

/** Announces a megabyte, sends a part of it, and hangs up. */
function brokenOff(desk: Desk, id: string): Promise<void> {
  const { hostname, port } = new URL(desk.server.baseUrl)
  const head = [
    `POST /api/v1/sources/${id}/files?name=cut.pdf HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Authorization: Bearer ${programOf(desk, 'rosa').token}`,
    'Content-Type: application/octet-stream',
    `Content-Length: ${MEGABYTE}`,
  ]
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n%PDF-1.7 and no more`)
      setTimeout(() => socket.destroy(), 300)
    })
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })
}

/** Memory of the server process, in bytes. */
function residentOf(desk: Desk): number {
  const { pid } = JSON.parse(readFileSync(path.join(desk.server.dataFolder, 'instance.json'), 'utf8')) as {
    pid: number
  }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}
