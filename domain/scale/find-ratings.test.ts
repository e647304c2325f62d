import { expect, it, test } from 'vitest'
import { findRatings } from './find-ratings'
import { SNOPES } from './presets-snopes'
import { verdictLook } from './verdict-look'

const keys = (typed: string) => findRatings(SNOPES.ratings, typed).map(({ key }) => key)

test.each([
  ['true', ['true', 'mostly-true']],
  ['sat', ['labeled-satire', 'originated-as-satire', 'misattributed']],
  ['  MIS', ['miscaptioned', 'misattributed']],
  ['attrib', ['correct-attribution', 'misattributed']],
  ['zzz', []],
])('%j finds %j, the best fit first', (typed, expected) => {
  expect(keys(typed)).toEqual(expected)
})

it('finds every rating in the order of the scale when nothing is typed', () => {
  expect(keys(' ')).toEqual(SNOPES.ratings.map(({ key }) => key))
})

it('finds words with accents when they are typed without', () => {
  const rating = { key: 'r', label: 'Plutôt vrai', shortLabel: 'Plutôt' }
  expect(findRatings([rating], 'plutot')).toEqual([rating])
})

it('a concluding sentence looks neither true nor false, and no verdict looks open', () => {
  expect(verdictLook(null, true).colour).toBe('neutral')
  expect(verdictLook(undefined, false).colour).toBe('open')
  expect(verdictLook(SNOPES.ratings[4], true)).toMatchObject({ colour: 'false', icon: 'cross' })
})
