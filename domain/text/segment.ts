import { BLOCK_SEPARATOR } from '../document/document'
import type { Segmentation } from '../workbench/objects'
import { sentenceCandidates } from './sentence-candidates'
import { endsSentence } from './sentence-rules'

/** Grows with every change of our rules, so that a revision tells which ones divided it. */
const RULES_VERSION = 1

/** How much of what stands around a candidate its judges may see; keeps hostile text linear. */
const LOOK_AHEAD = 420
const LOOK_BEHIND = 240
const TAIL = 48

type Segmenters = { readonly sentence: Intl.Segmenter; readonly word: Intl.Segmenter }
const segmenters = new Map<string, Segmenters>()

function segmentersFor(language: string): Segmenters {
  let pair = segmenters.get(language)
  if (!pair) {
    pair = {
      sentence: new Intl.Segmenter(language, { granularity: 'sentence' }),
      word: new Intl.Segmenter(language, { granularity: 'word' }),
    }
    segmenters.set(language, pair)
  }
  return pair
}

/** The primary subtag of a language tag, in lower case; "und" when it is no tag at all. */
export function primaryLanguage(language: string): string {
  const primary = language.trim().toLowerCase().split(/[-_]/)[0] ?? ''
  return /^[a-z]{2,3}$/.test(primary) ? primary : 'und'
}

/** Names the runtime's Unicode data and our rules: the same version gives the same bounds. */
export function segmenterVersion(): string {
  const runtime = globalThis as { process?: { versions?: { icu?: string } } }
  return `icu-${runtime.process?.versions?.icu ?? 'unknown'}/rules-${RULES_VERSION}`
}

/**
 * Divides the plain text of a revision into sentences and words. A sentence never crosses a blank
 * line (the border of two textblocks), its bounds are trimmed of white space, and every character
 * that is not white space, so every word, lies in exactly one sentence.
 */
export function segment(text: string, language: string): Segmentation {
  const primary = primaryLanguage(language)
  const { sentence, word } = segmentersFor(primary)
  const sentences: number[] = []
  const words: number[] = []
  for (let start = 0; start <= text.length; ) {
    const separator = text.indexOf(BLOCK_SEPARATOR, start)
    const end = separator < 0 ? text.length : separator
    addSentences(sentences, text.slice(start, end), start, sentence, primary)
    start = end + BLOCK_SEPARATOR.length
  }
  for (let at = 0; at < sentences.length; at += 2)
    addWords(words, text, sentences[at] ?? 0, sentences[at + 1] ?? 0, word)
  return { version: segmenterVersion(), sentences, words }
}

function addSentences(
  bounds: number[],
  block: string,
  offset: number,
  segmenter: Intl.Segmenter,
  language: string,
): void {
  if (block.trim() === '') return
  let start = 0
  for (const { at, certain } of sentenceCandidates(block, segmenter, language)) {
    if (at <= start) continue
    const behind = block.slice(Math.max(start, at - LOOK_BEHIND), at)
    const before = behind.trim()
    const rest = block.slice(at, at + LOOK_AHEAD)
    const after = rest.trimStart()
    const hasGap = after.length < rest.length || /\s$/.test(behind)
    const candidate = { before, tail: before.slice(-TAIL), after, hasGap, language }
    const isEnd = before !== '' && after !== '' && (certain ? hasWords(before) : endsSentence(candidate))
    if (!isEnd) continue
    pushTrimmed(bounds, block, start, at, offset)
    start = at
  }
  pushTrimmed(bounds, block, start, block.length, offset)
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

function pushTrimmed(bounds: number[], block: string, start: number, end: number, offset: number): void {
  const piece = block.slice(start, end)
  const text = piece.trim()
  if (text === '') return
  const from = offset + start + (piece.length - piece.trimStart().length)
  bounds.push(from, from + text.length)
}

function addWords(bounds: number[], text: string, start: number, end: number, segmenter: Intl.Segmenter): void {
  for (const { index, segment: word, isWordLike } of segmenter.segment(text.slice(start, end))) {
    if (isWordLike) bounds.push(start + index, start + index + word.length)
  }
}
