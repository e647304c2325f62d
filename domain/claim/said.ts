import { MAX_LINE } from '../text/typed-text'
import type { Aspect, ClaimType } from './claim'

/** What stands between quotation marks, in the ways of writing them that come in pairs. */
const QUOTED = /“([^”]+)”|„([^“”]+)[“”]|«([^»]+)»|"([^"]+)"|「([^」]+)」|『([^』]+)』/gu

/**
 * The words somebody is quoted with in a passage: what stands between quotation marks, its parts joined
 * by an ellipsis; the whole passage where it has none. One line, without the comma that only the
 * sentence around it needs.
 */
export function quotedWords(passage: string): string {
  const line = passage.replaceAll(/\s+/gu, ' ').trim()
  const parts = [...line.matchAll(QUOTED)].map((found) => found.slice(1).find((part) => part !== undefined) as string)
  const words = parts.map((part) => part.trim().replace(/[,،、]$/u, '')).filter((part) => part !== '')
  return words.length > 0 ? words.join(' … ') : line
}

/**
 * How the second of two claims on the same words is prefilled: "X: “...”" for that X said it, the bare
 * words for that it is so. (A screen puts a verb in the person's own language there.)
 */
export function statementOfAspect(aspect: Aspect, speaker: string, passage: string): string {
  const words = quotedWords(passage)
  return fitted(aspect === 'so' ? words : `${speaker}: “${words}”`)
}

/** A statement as long as one may be, cut between characters. */
export function fitted(statement: string): string {
  const cut = statement.slice(0, MAX_LINE)
  return cut.isWellFormed() ? cut : cut.slice(0, -1)
}

/** The types of the second claim: that it was said is a quotation, that it is so is everything else. */
export function typesOfAspect(aspect: Aspect, types: readonly ClaimType[]): ClaimType[] {
  return aspect === 'said' ? ['quote'] : types.filter((type) => type !== 'quote')
}

/**
 * What the claim that is there becomes when a second one is made on its words. One that was about the
 * quotation stays so; every other is about what is so.
 */
export function aspectOfFirst({ aspect, types }: { aspect: Aspect | null; types: readonly ClaimType[] }): Aspect {
  return aspect ?? (types.length === 1 && types[0] === 'quote' ? 'said' : 'so')
}
