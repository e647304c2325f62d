import { fold, foldWithOrigin } from './folded-text'
import { hasLetters, isUnspaced, type Term } from './search-query'

/** A piece of a text; the pieces in order are the text. */
export type Segment = { readonly text: string; readonly isMatch: boolean }

type Span = readonly [start: number, end: number]

/** The text with everything the search found in it marked. */
export function markMatches(text: string, terms: readonly Term[]): readonly Segment[] {
  return segmentsOf(text, matchesIn(text, terms))
}

const CHUNK = 8_000
const OVERLAP = 600
const BEFORE = 60

/**
 * A part of a long text around the first thing the search found (its beginning when nothing is found
 * word for word), about `length` units long, cut between words, with "…" where it was cut.
 */
export function snippetOf(text: string, terms: readonly Term[], length = 200): readonly Segment[] {
  const first = firstMatch(text, terms) ?? 0
  const start = first <= BEFORE ? 0 : wordEdge(text, first - BEFORE)
  const end = Math.min(text.length, start + length)
  const stop = end === text.length ? end : Math.max(start + 1, lastSpace(text, end, start))
  const part = text.slice(start, stop).replace(/\s+/g, ' ').toWellFormed()
  const shown = `${start > 0 ? '… ' : ''}${part.trim()}${stop < text.length ? ' …' : ''}`
  return markMatches(shown, terms)
}

function firstMatch(text: string, terms: readonly Term[]): number | undefined {
  for (let from = 0; from < text.length; from += CHUNK) {
    const [found] = matchesIn(text.slice(from, from + CHUNK + OVERLAP), terms)
    if (found) return from + found[0]
  }
  return undefined
}

function wordEdge(text: string, from: number): number {
  const space = text.slice(from, from + BEFORE / 2).search(/\s/)
  return space < 0 ? from : from + space + 1
}

function lastSpace(text: string, end: number, start: number): number {
  const space = text.slice(start, end).search(/\s\S*$/)
  return space <= 0 ? end : start + space
}

/** Where the terms stand, in order, without overlaps. */
function matchesIn(text: string, terms: readonly Term[]): readonly Span[] {
  const patterns = terms.map(patternOf).filter((pattern) => pattern !== null)
  if (patterns.length === 0 || text === '') return []
  const { text: folded, origin } = foldWithOrigin(text)
  const spans = patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ index, 0: found }): Span => spanOf(text, origin, index, found.length)),
  )
  return joined(spans.filter(([start, end]) => start < end))
}

/** Back to the original: the end takes in the accents that belong to the last letter. */
function spanOf(text: string, origin: Uint32Array, index: number, length: number): Span {
  const start = origin[index] ?? 0
  const last = origin[index + length - 1] ?? start
  const lastChar = text.codePointAt(last)
  let end = last + (lastChar !== undefined && lastChar > 0xffff ? 2 : 1)
  while (end < text.length && /\p{M}/u.test(text[end] as string)) end += 1
  return [start, end]
}

function patternOf({ text, isPhrase }: Term): RegExp | null {
  const folded = fold(text)
  if (folded === '') return null
  if (!isPhrase || !hasLetters(folded) || isUnspaced(folded)) return new RegExp(escaped(folded), 'gu')
  const words = folded.split(/[^\p{L}\p{N}\p{Co}]+/u).filter((word) => word !== '')
  const between = '[^\\p{L}\\p{N}\\p{Co}]+'
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.map(escaped).join(between)}(?![\\p{L}\\p{N}])`, 'gu')
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

function joined(spans: Span[]): readonly Span[] {
  const result: Span[] = []
  for (const span of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1)
    if (last && span[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])]
    else result.push(span)
  }
  return result
}

function segmentsOf(text: string, spans: readonly Span[]): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  for (const [start, end] of spans) {
    if (start > at) segments.push({ text: text.slice(at, start), isMatch: false })
    segments.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMatch: false })
  return segments
}
