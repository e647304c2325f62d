import { analyse } from 'chardet'
import sniffHtmlEncoding from 'html-encoding-sniffer'
import iconv from 'iconv-lite'
import { AppError } from '@/domain/app-error'
import { MAX_ARTICLE_BYTES } from '@/domain/article/article'
import { refuseBinary, refuseKnownFiles } from './refuse-binary'

/** What is known about bytes before they are read. */
export type DecodeHints = { readonly charset?: string; readonly isHtml?: boolean }

type Decoded = { readonly text: string; readonly encoding: string }

const MARKS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** Bytes that cannot be ISO-8859 text are read as the Windows code page that extends it. */
const WIDER: Record<string, string> = {
  ascii: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-6': 'windows-1256',
  'iso-8859-7': 'windows-1253',
  'iso-8859-8': 'windows-1255',
  'iso-8859-8-i': 'windows-1255',
  'iso-8859-9': 'windows-1254',
}
/** Guesses that are never right for an article. */
const UNLIKELY = /^(?:utf-|ibm|iso-2022)/i

/**
 * The text of a file or of pasted bytes: by byte order mark, then UTF-8, then UTF-16 without a mark,
 * then the charset that was named, the page's own `<meta>`, or the likeliest code page.
 *
 * @throws AppError `invalid` (`intake.empty`, `intake.nul`, `intake.loneSurrogate`, `intake.damaged`),
 * `too_large` (`intake.tooLarge`), `unsupported` (`intake.binary`, `intake.officeFile`, `intake.pdf`, `intake.rtf`).
 */
export function decodeText(bytes: Uint8Array, hints: DecodeHints = {}): Decoded {
  if (bytes.length === 0) throw new AppError('invalid', 'intake.empty')
  if (bytes.length > MAX_ARTICLE_BYTES)
    throw new AppError('too_large', 'intake.tooLarge', { params: { megabytes: MAX_ARTICLE_BYTES / 1024 / 1024 } })
  refuseKnownFiles(bytes)
  const decoded = decodeMarked(bytes) ?? decodeUnmarked(bytes, hints)
  if (!decoded.text.isWellFormed()) throw new AppError('invalid', 'intake.loneSurrogate')
  if (decoded.text.includes('\u0000')) throw new AppError('invalid', 'intake.nul')
  if (decoded.text.trim() === '') throw new AppError('invalid', 'intake.empty')
  return decoded
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const mark = MARKS.find(({ bytes: start }) => start.every((byte, index) => bytes[index] === byte))
  if (!mark) return null
  const rest = bytes.subarray(mark.bytes.length)
  const text = mark.encoding === 'utf-8' ? strictUtf8(rest) : wide(rest, mark.encoding)
  if (text === null) throw new AppError('invalid', isCesu(rest) ? 'intake.loneSurrogate' : 'intake.damaged')
  return { text, encoding: mark.encoding }
}

function wide(bytes: Uint8Array, encoding: string): string | null {
  if (bytes.length % (encoding.startsWith('utf-32') ? 4 : 2) !== 0) return null
  return iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false })
}

function decodeUnmarked(bytes: Uint8Array, hints: DecodeHints): Decoded {
  const encoding = utf16WithoutMark(bytes)
  if (encoding) return { text: wide(bytes, encoding) ?? '', encoding }
  const utf8 = strictUtf8(bytes)
  // Control characters are odd in a text, but theirs to have; with nulls, or in no UTF-8, they tell a binary file.
  if (utf8 === null || utf8.includes('\u0000')) refuseBinary(bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  if (isCesu(bytes)) throw new AppError('invalid', 'intake.loneSurrogate')
  const page = codePage(bytes, hints)
  return { text: iconv.decode(Buffer.from(bytes), page, { stripBOM: false }), encoding: page }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whether the only fault of the bytes as UTF-8 are halves of surrogate pairs, written one by one. */
function isCesu(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes).toString('latin1')
  const without = raw.replace(/\xed[\xa0-\xbf][\x80-\xbf]/g, '')
  return without.length < raw.length && strictUtf8(Buffer.from(without, 'latin1')) !== null
}

/** UTF-16 of a script with many characters below U+0100 (spaces, line ends, Latin) shows in its zeros. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096)
  if (sample.length < 4 || bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = Math.max(2, sample.length / 2 / 8)
  if (odd > many && even <= odd / 20) return 'utf-16le'
  return even > many && odd <= even / 20 ? 'utf-16be' : null
}

function codePage(bytes: Uint8Array, { charset, isHtml }: DecodeHints): string {
  if (charset && !/^utf-/i.test(charset) && iconv.encodingExists(charset)) return widen(charset)
  const guess = analyse(bytes.subarray(0, 65_536)).find(
    ({ name }) => !UNLIKELY.test(name) && iconv.encodingExists(name),
  )
  const likely = widen(guess?.name ?? 'windows-1252')
  if (!isHtml) return likely
  const own = sniffHtmlEncoding(bytes, { defaultEncoding: 'x-none' })
  return iconv.encodingExists(own) && !/^utf-/i.test(own) ? widen(own) : likely
}

const widen = (encoding: string) => WIDER[encoding.toLowerCase()] ?? encoding.toLowerCase()
