import { expect, test } from 'vitest'
import { askedCorrection } from './asked-correction'
import { LINE_CHECK, scaleFromPreset, TICKMARK } from './presets'

let made = 0
const newId = () => `id-${++made}`

test('in a line check "Wrong" asks for a correction of fact, "with change" for one of wording, others for none', () => {
  const scale = scaleFromPreset(LINE_CHECK, newId)
  expect(Object.fromEntries(scale.ratings.map((rating) => [rating.key, askedCorrection(scale, rating)]))).toEqual({
    confirmed: null,
    'confirmed-with-change': 'wording',
    wrong: 'factual',
    unconfirmed: null,
    'author-attested': null,
    'cannot-be-checked': null,
  })
  expect(askedCorrection(scale, null)).toBeNull()
})

test('a published verdict corrects nobody’s words', () => {
  const scale = scaleFromPreset(TICKMARK, newId)
  expect(scale.ratings.map((rating) => askedCorrection(scale, rating)).filter(Boolean)).toEqual([])
})

test('when the worst rating is retired, the worst that is left says that the words are wrong', () => {
  const { kind, ratings } = scaleFromPreset(LINE_CHECK, newId)
  const left = ratings.map((rating) => ({ ...rating, isRetired: rating.key === 'wrong' }))
  expect(left.map((rating) => askedCorrection({ kind, ratings: left }, rating))).toEqual([
    null,
    'factual',
    'factual',
    null,
    null,
    null,
  ])
})
