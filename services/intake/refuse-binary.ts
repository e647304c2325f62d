import { AppError } from '@/domain/app-error'

type Magic = { readonly starts: string; readonly reason: string }

/** Files a person may well try to drop, by their first bytes; each gets its own advice. */
const MAGIC: readonly Magic[] = [
  { starts: '%PDF-', reason: 'intake.pdf' },
  { starts: 'PK\x03\x04', reason: 'intake.officeFile' },
  { starts: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', reason: 'intake.officeFile' },
  { starts: '{\\rtf', reason: 'intake.rtf' },
  { starts: '\x89PNG', reason: 'intake.binary' },
  { starts: 'GIF87a', reason: 'intake.binary' },
  { starts: 'GIF89a', reason: 'intake.binary' },
  { starts: '\xff\xd8\xff', reason: 'intake.binary' },
  { starts: '\x1f\x8b', reason: 'intake.binary' },
  { starts: '\x7fELF', reason: 'intake.binary' },
  { starts: 'SQLite format 3\0', reason: 'intake.binary' },
]

/** Control characters that text does not hold: all but tab, line ends, form feed and escape. */
const isControl = (byte: number) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27

/** @throws AppError `unsupported` when the first bytes are those of a file that is no text. */
export function refuseKnownFiles(bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const magic = MAGIC.find(({ starts }) => head.startsWith(starts))
  if (magic) throw new AppError('unsupported', magic.reason)
}

/** @throws AppError `unsupported` when the bytes are no text in any one-byte or UTF-8 encoding. */
export function refuseBinary(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 65_536)
  const controls = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0)
  if (controls > 8 && controls > sample.length / 20) throw new AppError('unsupported', 'intake.binary')
}
