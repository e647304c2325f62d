import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodedText, findIn } from './find-in-text'

describe('Words in a text', () => {
  test('are found whatever their case and the breaks between them', () => {
    expect(findIn('The Alder\nBridge, the alder  bridge', 'alder bridge')).toEqual([
      { start: 4, end: 16 },
      { start: 22, end: 35 },
    ])
  })
  test('are letters, never a pattern', () => {
    expect(findIn('a.c abc (a.c)', 'a.c')).toHaveLength(2)
    expect(findIn('x', '.*')).toEqual([])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), (word) => {
        if (word.trim() === '' || /\s/.test(word) || !word.isWellFormed()) return
        expect(findIn(`x ${word} y`, word).length).toBeGreaterThan(0)
      }),
    )
  })
  test('nothing is nowhere', () => {
    expect(findIn('text', '  ')).toEqual([])
  })
})

test('the bytes of a text are read as what its mark says', () => {
  expect(decodedText(new TextEncoder().encode('Où'))).toBe('Où')
  expect(decodedText(new Uint8Array(Buffer.from('\ufeffOù', 'utf16le')))).toBe('Où')
})
