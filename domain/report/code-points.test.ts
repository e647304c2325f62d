import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codePointsOf } from './code-points'

it('counts an emoji as one character', () => {
  const text = 'a👩‍🚀b𝒞c'
  const at = codePointsOf(text)
  expect([at(0), at(text.indexOf('b')), at(text.indexOf('c')), at(text.length)]).toEqual([0, 4, 6, 7])
})

it('cuts the same words out of the code points as the units cut out of the string', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      const text = parts.join('').toWellFormed()
      const at = codePointsOf(text)
      let [start, points] = [0, 0]
      for (const character of text) {
        expect(at(start)).toBe(points)
        start += character.length
        points += 1
      }
      expect(at(start)).toBe([...text].length)
    }),
  )
})
