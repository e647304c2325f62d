import { lineEndsSentence, lineShapeOf } from './line-breaks'
import { listItemStarts } from './list-markers'

/** Where sentences of a block may end (`at`: offset of the next one); `certain` ones are not judged. */
export type SentenceCandidate = { readonly at: number; readonly certain: boolean }

/** "in the end.He said": a space was lost after the full stop; a full-width stop needs none. */
const LOST_SPACE = /(?<=\p{Ll}{3}[.])(?=\p{Lu}\p{Ll}*(?:[\s.]|['’]))|(?<=\p{L}．)(?=\p{L})/gu
const ADDRESS = /(?:[/@]|www\.)\S*$/
/** "the consultation.11 12 Take": footnote numbers glued to the full stop. */
const AFTER_FOOTNOTE = /(?<=(?:\p{Ll}{2}|\))[.!?]["”’)]?\d{1,3}(?:[ ,–-]\d{1,3}){0,4})\s+(?=\p{Lu})/gu
/** "was raak. ...en toen": a sentence that begins with dots. */
const BEFORE_DOTS = /(?<=\p{L}\p{L}[.!?])\s+(?=(?:\.{3}|…)\s?\p{L})/gu
/** "compounds. . . . The": a full stop, then an omission. */
const BEFORE_SPACED_DOTS = /(?<=\p{L}\p{L}\.)\s+(?=\. \. \. \p{Lu})/gu
/** Sentence ends that Unicode's rules do not know, by language. */
const OTHER_ENDS: Record<string, RegExp> = {
  hy: /(?<=[:։])\s+(?=[\p{L}\p{N}«])/gu,
  el: /(?<=\p{L}[;;])\s+(?=\p{Lu})/gu,
}

/** Every place in a block where a sentence may end, in order. Offsets are into the block. */
export function sentenceCandidates(block: string, segmenter: Intl.Segmenter, language: string): SentenceCandidate[] {
  const found = new Map<number, boolean>()
  const spaced = block.replaceAll('\n', ' ')
  for (const { index } of segmenter.segment(spaced)) if (index > 0) found.set(index, false)
  addOwn(found, spaced, language)
  for (const at of listItemStarts(block)) if (at > 0) found.set(at, true)
  if (block.includes('\n')) addLines(found, block)
  return [...found].map(([at, certain]) => ({ at, certain })).sort((a, b) => a.at - b.at)
}

function addOwn(found: Map<number, boolean>, block: string, language: string): void {
  const patterns = [
    AFTER_FOOTNOTE,
    BEFORE_DOTS,
    BEFORE_SPACED_DOTS,
    ...(OTHER_ENDS[language] ? [OTHER_ENDS[language]] : []),
  ]
  for (const pattern of patterns) {
    const isOwnEnd = pattern === BEFORE_DOTS || pattern === BEFORE_SPACED_DOTS
    for (const match of block.matchAll(pattern)) found.set(match.index + match[0].length, isOwnEnd)
  }
  for (const { index } of block.matchAll(LOST_SPACE)) {
    if (!ADDRESS.test(block.slice(Math.max(0, index - 60), index))) found.set(index, false)
  }
}

function addLines(found: Map<number, boolean>, block: string): void {
  const shape = lineShapeOf(block)
  let start = 0
  for (let at = block.indexOf('\n'); at >= 0; at = block.indexOf('\n', start)) {
    const next = block.indexOf('\n', at + 1)
    const after = block.slice(at + 1, next < 0 ? block.length : next)
    const verdict = lineEndsSentence(block.slice(start, at), after, shape)
    if (verdict === true) found.set(at + 1, true)
    if (verdict === false) found.delete(at + 1)
    start = at + 1
  }
}
