import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPhc, parsePhc } from './phc'

const bytes = (min: number, max: number) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((array) => Buffer.from(array))

test('whatever is written as a PHC string is read back the same', () => {
  const hash = fc.record({
    memory: fc.integer({ min: 8, max: 99_999_999 }),
    passes: fc.integer({ min: 1, max: 999 }),
    parallelism: fc.integer({ min: 1, max: 999 }),
    salt: bytes(9, 64),
    tag: bytes(12, 64),
  })
  fc.assert(
    fc.property(hash, (value) => {
      expect(parsePhc(formatPhc(value))).toEqual(value)
    }),
  )
})

test('a hash in the notation of the argon2 reference program is read', () => {
  const text = '$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
  expect(parsePhc(text)).toMatchObject({
    memory: 65536,
    passes: 3,
    parallelism: 1,
    salt: Buffer.from('somesaltsomesalt'),
  })
})

test.each([
  '',
  'plain text',
  '$argon2i$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  '$argon2id$v=16$m=65536,t=3,p=1$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  '$argon2id$v=19$m=65536,t=3$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  '$argon2id$v=19$m=65536,t=3,p=1$$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
])('%j is not taken for a hash', (text) => {
  expect(() => parsePhc(text)).toThrow('cannot be read')
})
