import { expect, test } from 'vitest'
import { AppError } from '@/domain/app-error'
import { requireGoodPassword } from './password-rules'

const person = { name: 'Ada Marsh', email: 'ada.marsh@tidewater.example', house: 'Tidewater Review' }

function verdictOn(password: string): string {
  try {
    requireGoodPassword(password, person)
    return 'good'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.fields?.password ?? 'no field'
  }
}

test.each([
  ['1234567', 'tooShort'],
  ['😀😀😀😀', 'tooShort'],
  [`${'x'.repeat(255)}yz`, 'passwordTooLong'],
  ['password', 'common'],
  ['Password123!', 'common'],
  ['p4ssw0rd', 'common'],
  ['..qwertyuiop', 'common'],
  ['iloveyou', 'common'],
  ['letmein99', 'common'],
  ['12345678', 'common'],
  ['87654321', 'common'],
  ['1234567890', 'common'],
  ['aaaaaaaa', 'common'],
  ['abcdefghij', 'common'],
  ['abcabcabcabc', 'common'],
  ['dragondragon', 'common'],
  ['Tickmark2026', 'common'],
  ['adamarsh', 'personal'],
  ['Ada Marsh 1984', 'personal'],
  ['ada.marsh@tidewater.example', 'personal'],
  ['tidewater-review', 'personal'],
  ['TidewaterReview!', 'personal'],
  ['Marsh1984', 'personal'],
  ['the tide turns at nine', 'good'],
  ['xkqvbnrt', 'good'],
  ['correct horse battery', 'good'],
  ['密码是一个很长的句子', 'good'],
  ['        spaced', 'good'],
])('%j is %s', (password, verdict) => {
  expect(verdictOn(password)).toBe(verdict)
})
