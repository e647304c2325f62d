import { AppError } from '@/domain/app-error'
import { COMMON_PASSWORDS } from './common-passwords'

/** Lengths in characters (code points). There are no rules about what kinds of characters. */
const MIN_PASSWORD = 8
const MAX_PASSWORD = 256

/** What is known about the person and must not be the password. */
export type PersonFacts = { readonly name: string; readonly email: string; readonly house?: string }

/** @throws AppError `invalid` with the field `password`: tooShort, tooLong, common or personal. */
export function requireGoodPassword(password: string, person: PersonFacts): void {
  const wrong = whatIsWrong(password, person)
  if (wrong) throw new AppError('invalid', 'account.invalid', { fields: { password: wrong } })
}

function whatIsWrong(
  password: string,
  person: PersonFacts,
): 'tooShort' | 'passwordTooLong' | 'common' | 'personal' | null {
  const length = [...password].length
  if (length < MIN_PASSWORD) return 'tooShort'
  if (length > MAX_PASSWORD) return 'passwordTooLong'
  const readings = readingsOf(password)
  if (readings.some((reading) => isPersonal(reading, person))) return 'personal'
  if (isMonotonous(password) || readings.some((reading) => COMMON_PASSWORDS.has(reading))) return 'common'
  return null
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** The words a guesser would find in it: as typed, without decoration at its ends, with digits read as letters. */
function readingsOf(password: string): string[] {
  const plain = fold(password)
  const bare = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const spoken = (text: string) => [...text].map((character) => LETTER_FOR[character] ?? character).join('')
  const readings = [plain, bare, squash(plain), spoken(plain), spoken(bare), spoken(plain.replace(/[^\p{L}]+$/u, ''))]
  return readings.flatMap((reading) => [reading, halfOfDouble(reading)]).filter((reading) => reading !== '')
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '')
}

/** Without what separates words. */
function squash(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}

function halfOfDouble(text: string): string {
  const half = text.slice(0, text.length / 2)
  return half + half === text ? half : text
}

function isPersonal(reading: string, { name, email, house }: PersonFacts): boolean {
  const [local = '', domain = ''] = email.split('@')
  const facts = [
    name,
    ...name.split(/\s+/),
    email,
    local,
    ...local.split(/[._+-]/),
    domain,
    domain.split('.')[0] ?? '',
    house ?? '',
  ]
  return facts.flatMap((fact) => [fold(fact), squash(fold(fact))]).some((fact) => fact.length >= 3 && fact === reading)
}

/** One character over and over, a run up or down (abcdefgh, 87654321), or a short group repeated. */
function isMonotonous(password: string): boolean {
  const codes = [...password.toLowerCase()].map((character) => character.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)))
  const [step] = steps
  if (steps.size === 1 && step !== undefined && Math.abs(step) <= 1) return true
  return /^(.{1,4})\1+$/su.test(password) || '01234567890'.repeat(3).includes(password)
}
