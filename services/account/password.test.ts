import { expect, test } from 'vitest'
import { hashPassword, isOutdated, isPassword } from './password'

test('a password is recognised, another is not, and two hashes of one differ', async () => {
  const [first, second] = await Promise.all([hashPassword('seven grey herons'), hashPassword('seven grey herons')])
  expect(first).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  expect(second).not.toBe(first)
  expect(await isPassword('seven grey herons', first)).toBe(true)
  expect(await isPassword('seven grey heron', first)).toBe(false)
})

test('a letter with its accent beside it is the same password as the composed letter', async () => {
  expect(await isPassword('cafe\u0301 noir', await hashPassword('caf\u00e9 noir'))).toBe(true)
})

test('a hash of lower cost counts as outdated, one of today does not', async () => {
  const today = await hashPassword('seven grey herons')
  expect(isOutdated(today)).toBe(false)
  expect(isOutdated(today.replace('t=3', 't=2'))).toBe(true)
})
