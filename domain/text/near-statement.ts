import { fold } from '../search/folded-text'
import { isUnspaced } from '../search/search-query'

/** How two statements compare: how much of their words agree in order, and whether they name the same figures. */
export type Nearness = { readonly similarity: number; readonly hasOtherFigures: boolean }

/** Words beyond this many are not compared. */
const MOST_WORDS = 400
/** How many words lead a search: the longest are the rarest. */
const LEADING = 5
const LEAST_GRAM = 3

/** The words of a statement without capitals, accents and signs; in scripts that do not part words, its letters. */
export function statementWords(statement: string): readonly string[] {
  const words = fold(statement).match(/[\p{L}\p{N}]+(?:[.,’'][\p{L}\p{N}]+)*/gu) ?? []
  return words.flatMap((word) => (isUnspaced(word) ? [...word] : [word.replaceAll('’', "'")])).slice(0, MOST_WORDS)
}

/** How near two statements are: 1 for the same words in the same order (twice the longest common run of words, by both lengths). */
export function nearness(one: readonly string[], other: readonly string[]): Nearness {
  const figures = (words: readonly string[]) => words.filter((word) => /\p{N}/u.test(word)).join(' ')
  const both = one.length + other.length
  const similarity = both === 0 ? 0 : (2 * commonWords(one, other)) / both
  return { similarity, hasOtherFigures: figures(one) !== figures(other) }
}

/** Length of the longest common subsequence. */
function commonWords(one: readonly string[], other: readonly string[]): number {
  let above = new Uint16Array(other.length + 1)
  for (const word of one) {
    const row = new Uint16Array(other.length + 1)
    for (const [j, candidate] of other.entries()) {
      row[j + 1] = word === candidate ? (above[j] as number) + 1 : Math.max(above[j + 1] as number, row[j] as number)
    }
    above = row
  }
  return above[other.length] as number
}

/**
 * What to search an index for to meet statements near this one: of these, two must be found (one, where there is
 * only one). Words, the longest first; runs of three letters where words are not parted.
 */
export function leadingTerms(statement: string): {
  readonly of: 'words' | 'letters'
  readonly terms: readonly string[]
} {
  const text = fold(statement).trim()
  if (!isUnspaced(text)) {
    const words = [...new Set(statementWords(statement))].toSorted((a, b) => b.length - a.length)
    return { of: 'words', terms: words.slice(0, LEADING) }
  }
  const letters = [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter))
  const last = letters.length - LEAST_GRAM
  const places = Array.from({ length: LEADING }, (_, i) => Math.round((i * last) / (LEADING - 1)))
  const grams = last < 0 ? [] : places.map((at) => letters.slice(at, at + LEAST_GRAM).join(''))
  return { of: 'letters', terms: [...new Set(grams)] }
}
