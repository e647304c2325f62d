import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { segment } from './segment'

/* Cases nobody on this project wrote; they stay outside the repository. */
const file = join(
  process.env.SHARED_DATA ?? join(process.cwd(), '..', 'shared', 'data'),
  'sentences',
  'pragmatic-segmenter.json',
)
const isHere = existsSync(file)
if (!isHere) console.warn('skipped: the shared sentence collection is not here (SHARED_DATA)')

type Case = { lang: string; golden: boolean; text: string; expected: string[] }

function score(cases: Case[]): number {
  return cases.filter(({ text, lang, expected }) => {
    const { sentences } = segment(text, lang)
    const found = expected.map((_, i) => text.slice(sentences[2 * i], sentences[2 * i + 1]))
    return sentences.length === 2 * expected.length && found.every((sentence, i) => sentence === expected[i])
  }).length
}

test.skipIf(!isHere)('at least 22 of the 26 golden English rules hold, and 5 of 6 of all cases', () => {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[]
  const golden = cases.filter((one) => one.golden)
  expect(golden).toHaveLength(26)
  expect(score(golden)).toBeGreaterThanOrEqual(22)
  expect(score(cases) / cases.length).toBeGreaterThan(5 / 6)
})
