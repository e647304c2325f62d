import fc from 'fast-check'
import { expect, it } from 'vitest'
import { claimReviewNumber } from './claim-review-number'
import { SCALE_PRESETS } from './presets'

const scaleOf = (ranks: readonly (number | null)[]) => ranks.map((rank, index) => ({ key: `r${index}`, rank }))
const anyScale = fc
  .array(fc.option(fc.nat({ max: 12 }), { freq: 5 }), { minLength: 1, maxLength: 20 })
  .map((ranks) => scaleOf(ranks))

it('never gives a better rating a lower number, nor a worse one a higher', () => {
  fc.assert(
    fc.property(anyScale, (scale) => {
      for (const a of scale) {
        for (const b of scale) {
          const [one, other] = [claimReviewNumber(scale, a.key), claimReviewNumber(scale, b.key)]
          if (!one || !other || a.rank === null || b.rank === null) continue
          expect(Math.sign(one.ratingValue - other.ratingValue)).toBe(Math.sign(b.rank - a.rank))
        }
      }
    }),
  )
})

it('counts from 1 for the worst to the number of steps for the best, in whole steps', () => {
  fc.assert(
    fc.property(anyScale, (scale) => {
      const steps = new Set(scale.flatMap(({ rank }) => rank ?? [])).size
      const numbers = scale.flatMap(({ key }) => claimReviewNumber(scale, key) ?? [])
      for (const one of numbers) expect(one).toMatchObject({ bestRating: steps, worstRating: 1 })
      const values = [...new Set(numbers.map(({ ratingValue }) => ratingValue))].sort((a, b) => a - b)
      expect(values).toEqual(steps < 2 ? [] : Array.from({ length: steps }, (_, index) => index + 1))
    }),
  )
})

it('does not depend on the order in which ratings are shown', () => {
  fc.assert(
    fc.property(anyScale, fc.infiniteStream(fc.nat()), (scale, seeds) => {
      const shuffled = scale
        .map((rating) => ({ rating, at: seeds.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ rating }) => rating)
      for (const { key } of scale) expect(claimReviewNumber(shuffled, key)).toEqual(claimReviewNumber(scale, key))
    }),
  )
})

it('has no number for what has no place in the order, nor for an order of one step', () => {
  expect(claimReviewNumber(scaleOf([0, 1, null]), 'r2')).toBeNull()
  expect(claimReviewNumber(scaleOf([0, 1]), 'none')).toBeNull()
  expect(claimReviewNumber(scaleOf([0, 0, null]), 'r0')).toBeNull()
})

it.each([
  ['tickmark', { true: 5, 'mostly-true': 4, 'half-true': 3, 'mostly-false': 2, false: 1, satire: null }],
  ['politifact', { true: 6, 'pants-on-fire': 1 }],
  ['washington-post', { geppetto: 6, 'bottomless-pinocchio': 1, 'verdict-pending': null }],
  ['science-feedback', { accurate: 5, correct: 5, imprecise: 3, 'flawed-reasoning': 1 }],
  ['africa-check', { correct: 2, incorrect: 1, misleading: null }],
])('gives the preset %s its own number of steps', (key, expected) => {
  const ratings = SCALE_PRESETS.find((preset) => preset.key === key)?.ratings ?? []
  const numbers = Object.keys(expected).map((one) => [one, claimReviewNumber(ratings, one)?.ratingValue ?? null])
  expect(Object.fromEntries(numbers)).toEqual(expected)
})
