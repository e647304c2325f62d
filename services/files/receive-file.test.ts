import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MAX_FILE_BYTES } from '@/domain/source/file-type'
import { fileDesk, PDF, pieces } from './files.fixture'
import { receiveFile } from './receive-file'

let desk: ReturnType<typeof fileDesk>
beforeEach(() => {
  desk = fileDesk()
})
afterEach(() => desk.close())

const left = () => {
  const incoming = path.join(desk.folder, 'files', 'incoming')
  return existsSync(incoming) ? readdirSync(incoming) : []
}
const receive = (content: string | Uint8Array, said: { bytes?: number | null; sha256?: string } = {}) =>
  receiveFile(desk.db, pieces(content), { bytes: null, ...said })
const PNG = '\x89PNG\r\n\x1a\n'
const latin = (text: string) => Buffer.from(text, 'latin1')

describe('A file that comes in', () => {
  test('lies on the disk for its owner only, whole, with its hash', async () => {
    const file = await receive(PDF, { bytes: Buffer.byteLength(PDF) })
    expect(file).toMatchObject({ bytes: Buffer.byteLength(PDF), type: 'application/pdf' })
    expect(readFileSync(file.temporary, 'utf8')).toBe(PDF)
    expect(file.sha256).toBe(createHash('sha256').update(PDF).digest('hex'))
    expect(statSync(file.temporary).mode & 0o777).toBe(0o600)
  })

  test.each([
    ['UTF-8', Buffer.from('Ann: Où étiez-vous ?'.repeat(9000))],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${'Ann: Où étiez-vous ?'.repeat(999)}`, 'utf16le')],
    ['one letter', Buffer.from('x')],
    ['with an escape and a form feed', Buffer.from('a\x1b[0m\fb')],
  ])('of %s is a text', async (_what, content) => {
    expect((await receive(content)).type).toBe('text/plain')
  })

  test('of several types at once is what it begins with', async () => {
    expect((await receive(latin(`${PNG}<script>alert(1)</script>%PDF-1.7`))).type).toBe('image/png')
    expect((await receive(`%PDF-1.7\n<html><script>alert(1)</script>`)).type).toBe('application/pdf')
  })

  test('may have 50 MB, and not a byte more', async () => {
    const whole = Buffer.alloc(MAX_FILE_BYTES, 'x')
    expect((await receive(whole)).bytes).toBe(MAX_FILE_BYTES)
    await expect(receive(Buffer.concat([whole, Buffer.from('x')]))).rejects.toThrow('files.tooLarge')
    expect(left()).toHaveLength(1)
  })
})

describe('What is not kept leaves nothing behind', () => {
  test.each([
    ['nothing', '', 'invalid: files.empty'],
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'files.markup'],
    ['a page that is called a PDF', '<!doctype html><script>alert(1)</script>', 'files.markup'],
    ['a drawing behind a declaration', `<?xml version="1.0"?>${' '.repeat(9000)}<svg/>`, 'files.markup'],
    ['a program', latin(`MZ\x90\x00${'\x00'.repeat(9000)}`), 'files.type'],
    ['an archive', latin('PK\x03\x04\x14\x00'), 'files.type'],
    ['a text with a NUL far in', `${'x'.repeat(100_000)}\u0000`, 'files.type'],
    ['half a character at the end', latin('caf\xc3'), 'files.type'],
    ['another encoding', latin('caf\xe9 cr\xe8me'.repeat(20)), 'files.type'],
  ])('%s', async (_what, content, reason) => {
    await expect(receive(content)).rejects.toThrow(reason)
    expect(left()).toEqual([])
  })

  test('less than was announced, or something else', async () => {
    await expect(receive(PDF, { bytes: 9999 })).rejects.toThrow('files.cutOff')
    await expect(receive(PDF, { sha256: 'f'.repeat(64) })).rejects.toThrow('files.otherContent')
    expect(left()).toEqual([])
  })

  test('a connection that breaks half-way', async () => {
    async function* broken() {
      yield Buffer.from('%PDF-1.7')
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
    }
    await expect(receiveFile(desk.db, broken(), { bytes: 900 })).rejects.toThrow('files.cutOff')
    expect(left()).toEqual([])
  })

  test('what is announced too large is refused before a byte is read', async () => {
    let isRead = false
    async function* bytes() {
      isRead = true
      yield Buffer.from('x')
    }
    await expect(receiveFile(desk.db, bytes(), { bytes: MAX_FILE_BYTES + 1 })).rejects.toThrow('files.tooLarge')
    expect(isRead).toBe(false)
  })

  test('a disk without room', async () => {
    process.env.TICKMARK_KEEP_FREE = '999999999'
    try {
      await expect(receive(PDF)).rejects.toThrow('unavailable: files.noRoom')
    } finally {
      delete process.env.TICKMARK_KEEP_FREE
    }
    expect(left()).toEqual([])
  })

  test('more than eight at once', async () => {
    const release = Promise.withResolvers<void>()
    async function* slow() {
      yield Buffer.from('%PDF-')
      await release.promise
    }
    const eight = Array.from({ length: 8 }, () => receiveFile(desk.db, slow(), { bytes: null }))
    await expect(receive(PDF)).rejects.toThrow('files.busy')
    release.resolve()
    await Promise.all(eight)
    await expect(receive(PDF)).resolves.toBeTruthy()
  })
})
