import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { openDesk } from '../desk'
import { programOf } from './program'

/** A newspaper on loopback: one page, one picture, one address that leads inside. */
async function newspaper(): Promise<http.Server & { readonly origin: string }> {
  const page = `<!doctype html><html lang="en"><title>The tower</title><body><article><h1>The tower</h1>
    <p>The tower is 300 metres tall, and it opened in 1889.</p><script>stolen = 1</script></article></body></html>`
  const server = http.createServer((request, response) => {
    if (request.url === '/inside') return response.writeHead(302, { location: 'http://169.254.169.254/keys' }).end()
    if (request.url === '/picture') return response.writeHead(200, { 'content-type': 'image/png' }).end('png')
    return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return Object.assign(server, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
}

test('a page is taken in from its address, where the settings allow it', async () => {
  const paper = await newspaper()
  const [open, closed] = await Promise.all([
    openDesk({ TICKMARK_FETCH_ALLOW: '127.0.0.1/32' }),
    openDesk({ TICKMARK_FETCH_ALLOW: '127.0.0.1/32', TICKMARK_FETCH: 'off' }),
  ])
  try {
    const edith = programOf(open, 'edith')
    const fetched = (address: string, program = edith) =>
      program.call('POST /articles', { body: { fetchUrl: `${paper.origin}${address}` } })
    const { status, body } = await fetched('/tower')
    expect(status).toBe(201)
    expect(body).toMatchObject({ title: 'The tower', language: 'en', url: `${paper.origin}/tower` })
    expect(body.revision.text).toBe('The tower\n\nThe tower is 300 metres tall, and it opened in 1889.')
    expect((await fetched('/picture')).status).toBe(415)
    expect((await fetched('/inside')).status).toBe(503)
    expect((await fetched('/tower', programOf(open, 'rosa'))).status).toBe(403)
    expect((await fetched('/tower', programOf(closed, 'edith'))).body.detail).toContain('TICKMARK_FETCH')
  } finally {
    await Promise.all([open.close(), closed.close()])
    paper.close()
  }
})
