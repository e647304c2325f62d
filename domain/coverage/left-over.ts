import type { SentenceCoverage, TextRange } from './coverage'

/**
 * The passages that one no-check each accounts for, in a choice of statements (in reading order): what
 * nothing accounts for yet. Statements that are wholly open and follow one another are one passage, with
 * their punctuation; of the others only the open words are taken, so that a claim never ends up
 * inside "no check needed".
 */
export function passagesLeft(chosen: readonly SentenceCoverage[]): TextRange[] {
  const passages: { start: number; end: number; last: number | null }[] = []
  for (const { index, start, end, state, uncovered } of chosen) {
    if (state === 'open' && isWhole(uncovered)) {
      const before = passages.at(-1)
      if (before && before.last === index - 1) Object.assign(before, { end, last: index })
      else passages.push({ start, end, last: index })
    } else for (const run of uncovered) passages.push({ ...run, last: null })
  }
  return passages.map(({ start, end }) => ({ start, end }))
}

/** The passages that whole statements make: one for each run of statements that follow one another. */
export function passagesOf(chosen: readonly SentenceCoverage[]): TextRange[] {
  const passages: { start: number; end: number; last: number }[] = []
  for (const { index, start, end } of chosen) {
    const before = passages.at(-1)
    if (before && before.last === index - 1) Object.assign(before, { end, last: index })
    else passages.push({ start, end, last: index })
  }
  return passages.map(({ start, end }) => ({ start, end }))
}

const isWhole = (uncovered: readonly TextRange[]): boolean => uncovered.length === 1
