/** What the bytes of a file of a source may be: what is kept, and nothing else. */
export const FILE_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'audio/mpeg',
  'audio/mp4',
  'audio/wav',
  'audio/ogg',
  'audio/flac',
  'video/mp4',
  'video/webm',
  'text/plain',
] as const
export type FileType = (typeof FILE_TYPES)[number]

/** How a file of this type is shown beside an article. */
export type FileLook = 'document' | 'image' | 'audio' | 'video' | 'text'

/** How a type is shown. */
export function lookOf(type: FileType): FileLook {
  if (type === 'application/pdf') return 'document'
  return type.slice(0, type.indexOf('/')) as FileLook
}

/** So many bytes from the beginning tell what a file is. */
export const HEAD_BYTES = 4096

/** The most bytes of one file: 50 MB. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024

const ascii = (head: Uint8Array, from: number, to: number) => String.fromCharCode(...head.subarray(from, to))

/** Brands of the ISO base media format that browsers play, or show. */
const BRANDS: readonly (readonly [RegExp, FileType])[] = [
  [/^avi[fs]$/, 'image/avif'],
  [/^M4[AB] $/, 'audio/mp4'],
  [/^(isom|iso\d|mp4\d|avc1|dash|M4V |MSNV)$/, 'video/mp4'],
]

const MAGIC: readonly (readonly [(head: Uint8Array) => boolean, FileType])[] = [
  [(head) => ascii(head, 0, 5) === '%PDF-', 'application/pdf'],
  [(head) => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n', 'image/png'],
  [(head) => ascii(head, 0, 3) === '\xff\xd8\xff', 'image/jpeg'],
  [(head) => /^GIF8[79]a/.test(ascii(head, 0, 6)), 'image/gif'],
  [(head) => /^RIFF.{4}WEBP/s.test(ascii(head, 0, 12)), 'image/webp'],
  [(head) => /^RIFF.{4}WAVE/s.test(ascii(head, 0, 12)), 'audio/wav'],
  [(head) => ascii(head, 0, 4) === 'OggS', 'audio/ogg'],
  [(head) => ascii(head, 0, 4) === 'fLaC', 'audio/flac'],
  [(head) => ascii(head, 0, 3) === 'ID3' || isMpegAudio(head), 'audio/mpeg'],
  [(head) => ascii(head, 0, 4) === '\x1a\x45\xdf\xa3' && ascii(head, 4, 80).includes('webm'), 'video/webm'],
]

/** The first frame of MPEG layer III: its sync, its layer, and a bit rate and sampling rate that exist. */
function isMpegAudio([first, second = 0, third = 0xff]: Uint8Array): boolean {
  const isFrame = first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08
  return isFrame && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c
}

/**
 * What a file is by its first bytes, whatever it is called: one of the binary types that are kept, or
 * null. Only what stands at the very beginning counts, so a file that is two things at once is one of them.
 */
export function binaryTypeOf(head: Uint8Array): FileType | null {
  if (ascii(head, 4, 8) === 'ftyp') return BRANDS.find(([brand]) => brand.test(ascii(head, 8, 12)))?.[1] ?? null
  return MAGIC.find(([matches]) => matches(head))?.[1] ?? null
}

const MARKUP =
  /^\s*<(!doctype|!--|\?xml|html|head|body|script|style|title|iframe|svg|math|link|meta|base|object|embed|template|div|table|img|font|h1|a|b|p|br)\b/i

/** Whether a text is a page or a drawing that a browser could run: kept nowhere, whatever it is called. */
export function isMarkup(text: string): boolean {
  return MARKUP.test(text.replace(/^\ufeff/, '')) || /^\s*<(!--|\?xml)/i.test(text.replace(/^\ufeff/, ''))
}
