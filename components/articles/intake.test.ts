import { describe, expect, test } from 'vitest'
import { brokenCharacter, problemOfText } from './intake'

describe('a text before it is sent', () => {
  test.each([
    ['text, emoji and combining marks are whole', 'Ça va 👩‍🚀 é', null],
    ['a high surrogate alone is found', 'ab\uD83D', 2],
    ['a low surrogate alone is found', 'a\uDE00b', 1],
    ['a pair before a lone one is passed over', '👍\uD83Dx', 2],
    ['a NUL is found', 'a\u0000', 1],
    ['the first of both kinds is named', '\uDE00\u0000', 0],
    ['a NUL before a lone surrogate is named', '\u0000\uDE00', 0],
  ])('%s', (_, text, at) => {
    expect(brokenCharacter(text)).toBe(at)
  })

  test.each([
    ['white space alone is nothing', ' \n\t', 10, { kind: 'empty' }],
    ['size is counted in bytes of UTF-8', 'éé', 3, { kind: 'tooLarge' }],
    ['exactly the limit is taken', 'éé', 4, null],
    ['a broken character is refused before the size', '\uDE00éé', 1, { kind: 'brokenCharacter', at: 0 }],
  ])('%s', (_, text, limit, problem) => {
    expect(problemOfText(text, limit)).toEqual(problem)
  })
})
