import { describe, expect, it, test } from 'vitest'
import { CreateScale } from './inputs'
import { ratingKeyOf } from './rating-key'
import { inScaleOrder } from './rating-order'

const rating = (key: string, more: object = {}) => ({
  key,
  label: key,
  colour: 'true',
  icon: 'check',
  rank: 0,
  ...more,
})
const parse = (ratings: readonly object[], more: object = {}) =>
  CreateScale.safeParse({ name: 'Ours', kind: 'public', ratings, ...more })
const faults = (ratings: readonly object[], more: object = {}) =>
  parse(ratings, more).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

describe('a scale as it is written', () => {
  test.each([
    ['two ratings of one key', [rating('a'), rating('a', { label: 'b' })], ['ratings.1.key keyTaken']],
    ['two ratings of one label', [rating('a'), rating('b', { label: ' A ' })], ['ratings.1.label labelTaken']],
    ['a key with capitals', [rating('A')], ['ratings.0.key ratingKey']],
    ['a blank label', [rating('a', { label: ' ' })], ['ratings.0.label empty']],
    ['nothing but retired ratings', [rating('a', { isRetired: true })], ['ratings allRetired']],
    ['forty-one ratings', Array.from({ length: 41 }, (_, n) => rating(`r${n}`)), ['ratings tooManyRatings']],
    [
      'a short label that fits on no button',
      [rating('a', { shortLabel: 'x'.repeat(25) })],
      ['ratings.0.shortLabel tooLong'],
    ],
    ['half a character in a meaning', [rating('a', { meaning: '\ud83d' })], ['ratings.0.meaning loneSurrogate']],
  ])('is refused with %s', (_what, ratings, expected) => {
    expect(faults(ratings)).toEqual(expected)
  })

  test.each([
    ['a colour that is no token', { colour: '#ff0000' }],
    ['an icon that is not drawn', { icon: 'skull' }],
    ['a number for an export', { ratingValue: 5 }],
    ['a rank below the best', { rank: -1 }],
  ])('is refused with %s', (_what, more) => {
    expect(parse([rating('a', more)]).success).toBe(false)
  })

  it('may tie, leave ratings without a place, and keep retired ones of a label used again', () => {
    const ratings = [rating('a'), rating('b', { rank: null }), rating('old', { label: 'a', isRetired: true })]
    expect(faults(ratings)).toEqual([])
    expect(faults([])).toEqual([])
  })
})

test('ratings stand best first, ties as given, the unranked last, ranks without gaps', () => {
  const given = [null, 7, 3, 7, null].map((rank, index) => ({ rank, index }))
  expect(inScaleOrder(given).map(({ rank, index }) => [rank, index])).toEqual([
    [0, 2],
    [1, 1],
    [1, 3],
    [null, 0],
    [null, 4],
  ])
})

test.each([
  ['Pants on Fire!', [], 'pants-on-fire'],
  ['Größtenteils wahr', [], 'gro-tenteils-wahr'],
  ['À vérifier', [], 'a-verifier'],
  ['部分属实', [], 'rating'],
  ['True', ['true', 'true-2'], 'true-3'],
  ['x'.repeat(60), [], 'x'.repeat(37)],
])('the key of %s, told apart from %j, is %s', (label, taken, key) => {
  expect(ratingKeyOf(label, taken)).toBe(key)
})
