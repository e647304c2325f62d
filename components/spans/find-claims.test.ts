import { expect, it } from 'vitest'
import type { ClaimRow } from '../workbench/derived'
import { findClaims } from './find-claims'

const row = (number: number, statement: string, speaker: string | null = null) =>
  ({ number, claim: { statement, speaker } }) as ClaimRow
const rows = [
  row(1, 'The café opened in 1932.'),
  row(2, 'Ten thousand cars crossed.', 'The mayor'),
  row(12, 'It rained.'),
]
const found = (typed: string) => findClaims(rows, typed).map(({ number }) => number)

it('finds claims by number, by parts of words in any order, and by who said so', () => {
  expect(found('')).toEqual([1, 2, 12])
  expect(found('2')).toEqual([1, 2])
  expect(found('cafe 1932')).toEqual([1])
  expect(found('MAYOR thous')).toEqual([2])
  expect(found('12')).toEqual([12])
  expect(found('nobody')).toEqual([])
})
