import { expect, test } from 'vitest'
import { knownByAddress } from './known-address'

const KNOWN = [
  { id: '1', title: 'A book', url: null },
  { id: '2', title: 'Register', url: 'https://www.port.example/register/?utm_source=x' },
]

test.each([
  ['http://port.example/register#:~:text=1932', '2'],
  ['https://port.example/register?fbclid=9', '2'],
  ['https://port.example/other', undefined],
  ['Register', undefined],
  ['javascript:alert(1)', undefined],
])('%s is known as %s', (typed, id) => {
  expect(knownByAddress(typed, KNOWN)?.id).toBe(id)
})
