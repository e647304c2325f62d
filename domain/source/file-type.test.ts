import { describe, expect, test } from 'vitest'
import { binaryTypeOf, isMarkup } from './file-type'

const bytes = (text: string, rest = 64) =>
  Uint8Array.from([...text].map((c) => c.charCodeAt(0)).concat(Array(rest).fill(0)))

describe('The first bytes of a file', () => {
  test.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n', 'image/png'],
    ['\xff\xd8\xff\xe0', 'image/jpeg'],
    ['GIF89a', 'image/gif'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'image/webp'],
    ['\x00\x00\x00\x1cftypavif', 'image/avif'],
    ['RIFF\n\x0a\x00\x00WAVEfmt ', 'audio/wav'],
    ['OggS', 'audio/ogg'],
    ['fLaC', 'audio/flac'],
    ['ID3\x03', 'audio/mpeg'],
    ['\xff\xfb\x90\x64', 'audio/mpeg'],
    ['\x00\x00\x00\x20ftypM4A ', 'audio/mp4'],
    ['\x00\x00\x00\x20ftypisom', 'video/mp4'],
    ['\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01B\x82\x84webm', 'video/webm'],
  ])('%j are of %s', (head, type) => {
    expect(binaryTypeOf(bytes(head))).toBe(type)
  })

  test.each([
    ['a PDF that begins later', ' %PDF-1.7'],
    ['a program', 'MZ\x90\x00'],
    ['a ZIP, and so a Word file', 'PK\x03\x04'],
    ['a Matroska film', '\x1a\x45\xdf\xa3\x01\x00matroska'],
    ['a QuickTime film', '\x00\x00\x00\x14ftypqt  '],
    ['a HEIC photograph', '\x00\x00\x00\x18ftypheic'],
    ['UTF-16 with its mark', '\xff\xfeH\x00i\x00'],
    ['a text', 'The bridge opened in 1932.'],
    ['a reserved MPEG frame', '\xff\xea\xf0\x0c'],
  ])('of %s are none of the binary types', (_what, head) => {
    expect(binaryTypeOf(bytes(head))).toBeNull()
  })

  test('of nothing are nothing', () => {
    expect(binaryTypeOf(new Uint8Array())).toBeNull()
  })
})

describe('A text', () => {
  test.each([
    '<!doctype html><p>x',
    '\ufeff  <HTML>',
    '\n<svg xmlns="http://www.w3.org/2000/svg">',
    '<?xml version="1.0"?><svg/>',
    '<!-- x --><script>',
    '<script>alert(1)</script>',
    '<body onload=x>',
    '<a href=x>',
  ])('that begins with %j is a page or a drawing', (text) => {
    expect(isMarkup(text)).toBe(true)
  })

  test.each(['WEBVTT\n\n00:01', '<Ann> Hello', '1 < 2', 'Ann: <laughs>', '<abbey> x', ''])('%j is a text', (text) => {
    expect(isMarkup(text)).toBe(false)
  })
})
