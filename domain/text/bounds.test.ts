import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBounds, encodeBounds } from './bounds'

test('bounds are written as gap and length', () => {
  expect(encodeBounds([0, 5, 6, 9, 20, 21])).toEqual([0, 5, 1, 3, 11, 1])
})

test('what was encoded decodes to the same bounds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (steps) => {
      let last = 0
      const bounds = steps.map((step) => {
        last += step
        return last
      })
      expect(decodeBounds(encodeBounds(bounds))).toEqual(bounds)
    }),
  )
})
