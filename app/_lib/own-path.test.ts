import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path'

test.each(['/articles/1?claim=2#s4', '/articles', '/sign-info', '/claims?q=%2F%2Fa'])(
  '%s leads back to where one was',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test.each([
  undefined,
  '',
  'articles',
  'https://evil.example',
  '//evil.example/x',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/api/auth/signout',
  '/sign-in?callbackUrl=/x',
  '/set-up',
  '/articles/../api/x',
  '/.//evil.example',
  '/x/..//evil.example',
])('%j leads to the article list', (wanted) => {
  expect(ownPath(wanted)).toBe('/articles')
})

test('whatever is asked for, the browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '@',
    ':',
    '\t',
    '\n',
    'evil.example',
    'http',
    '?',
    '#',
    '%2f',
    'x',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const url = new URL(ownPath(pieces.join('')), 'https://facts.example.org')
      expect(url.origin).toBe('https://facts.example.org')
    }),
    { numRuns: 20_000 },
  )
})
