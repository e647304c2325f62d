import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { AppError } from '@/domain/app-error'
import { decodeText } from './decode-text'

const bytes = (...values: number[]) => new Uint8Array(values)
const encoded = (text: string, encoding: string, addBOM = false) =>
  new Uint8Array(iconv.encode(text, encoding, { addBOM }))
const ENGLISH = 'The café’s owner said: “No — never.” It cost €5.'
const RUSSIAN = 'Министр сообщил в среду, что цены на воду выросли на пять процентов. Оппозиция не согласна с этим.'

function refusal(given: Uint8Array): string {
  try {
    decodeText(given)
  } catch (error) {
    return `${(error as AppError).code} ${(error as AppError).reason}`
  }
  return 'accepted'
}

describe('encodings', () => {
  test.each([
    ['UTF-8', encoded(ENGLISH, 'utf-8'), ENGLISH],
    ['UTF-8 with a mark', encoded(ENGLISH, 'utf-8', true), ENGLISH],
    ['UTF-16 LE with a mark', encoded(ENGLISH, 'utf-16le', true), ENGLISH],
    ['UTF-16 BE with a mark', encoded(ENGLISH, 'utf-16be', true), ENGLISH],
    ['UTF-16 LE without', encoded(ENGLISH, 'utf-16le'), ENGLISH],
    ['UTF-16 BE without', encoded(ENGLISH, 'utf-16be'), ENGLISH],
    ['UTF-32 LE with a mark', encoded(ENGLISH, 'utf-32le', true), ENGLISH],
    ['windows-1252', encoded(ENGLISH, 'windows-1252'), ENGLISH],
    ['windows-1251', encoded(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['KOI8-R', encoded(RUSSIAN, 'koi8-r'), RUSSIAN],
    [
      'Shift_JIS',
      encoded('水の値段が五月に上がった。大臣は水曜日にそう述べた。', 'shift_jis'),
      '水の値段が五月に上がった。大臣は水曜日にそう述べた。',
    ],
  ])('%s is read', (_, given, expected) => {
    expect(decodeText(given).text).toBe(expected)
  })

  test('a named charset wins over a guess, but not over a mark', () => {
    expect(decodeText(encoded('Žluťoučký', 'windows-1250'), { charset: 'windows-1250' }).text).toBe('Žluťoučký')
    expect(decodeText(encoded('é', 'utf-8', true), { charset: 'windows-1252' }).text).toBe('é')
  })

  test('a page says its own encoding', () => {
    const page = '<meta charset="windows-1251"><p>Да</p>'
    expect(decodeText(encoded(page, 'windows-1251'), { isHtml: true }).text).toBe(page)
  })

  test('nothing but the mark is dropped or changed', () => {
    const text = '\u00a0 a\tb\r\nc\u0301 \u200b\ufeff \u0007\u0007\u0008\u0008\u001b\u007f'
    expect(decodeText(encoded(text, 'utf-8', true)).text).toBe(text)
  })
})

describe('refusals', () => {
  test.each([
    ['no bytes', bytes(), 'invalid intake.empty'],
    ['only white space', encoded(' \n\t\u00a0', 'utf-8'), 'invalid intake.empty'],
    ['only a mark', bytes(0xef, 0xbb, 0xbf), 'invalid intake.empty'],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1).fill(97), 'too_large intake.tooLarge'],
    ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), 'unsupported intake.binary'],
    ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'unsupported intake.binary'],
    ['a PDF', encoded('%PDF-1.7\n%âãÏÓ', 'latin1'), 'unsupported intake.pdf'],
    ['a Word file', bytes(0x50, 0x4b, 3, 4, 20, 0, 6, 0), 'unsupported intake.officeFile'],
    ['RTF', encoded('{\\rtf1\\ansi text}', 'latin1'), 'unsupported intake.rtf'],
    ['noise', Uint8Array.from({ length: 2_000 }, (_, i) => (i * 7919) % 256), 'unsupported intake.binary'],
    ['a null character', encoded('a text with a null \0 in it', 'utf-8'), 'invalid intake.nul'],
    ['half a pair in UTF-16', bytes(0xff, 0xfe, 0x61, 0, 0x3d, 0xd8, 0x61, 0), 'invalid intake.loneSurrogate'],
    ['half a pair in UTF-8', bytes(0x61, 0xed, 0xa0, 0xbd, 0x62), 'invalid intake.loneSurrogate'],
    ['a mark that lies', bytes(0xef, 0xbb, 0xbf, 0x61, 0xff, 0xc3), 'invalid intake.damaged'],
    ['UTF-16 cut in the middle', bytes(0xff, 0xfe, 0x61), 'invalid intake.damaged'],
  ])('%s', (_, given, expected) => {
    expect(refusal(given)).toBe(expected)
  })

  test('exactly 5 MB is taken', () => {
    expect(refusal(new Uint8Array(5 * 1024 * 1024).fill(97))).toBe('accepted')
  })
})
