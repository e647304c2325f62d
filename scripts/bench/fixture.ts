import type { Purpose } from '@/domain/annotation/annotation'
import type { ArticleDocument, BlockNode, InlineNode } from '@/domain/document/document'
import { textOf } from '@/domain/document/text-of'
import { type Random, seededRandom } from '../served/seeded-random'

/** How large an article the desk is measured on. */
export const CASES = {
  b: { words: 10_000, annotations: 500 },
  c: { words: 100_000, annotations: 10_000 },
} as const
export type Case = keyof typeof CASES

export type Span = { readonly start: number; readonly end: number; readonly purpose: Purpose }
export type Fixture = {
  readonly name: Case
  readonly document: ArticleDocument
  readonly text: string
  readonly words: number
  /** In reading order; overlapping, nested, identical and crossing sentences. */
  readonly spans: readonly Span[]
}

const SEED = 20_261_122
const CONSONANTS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'st', 'tr', 'pl', 'gr', 'sh', 'ch']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const ENDINGS = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'ng', 'rd']
const SMALL = [
  'the',
  'of',
  'and',
  'to',
  'in',
  'a',
  'that',
  'was',
  'for',
  'on',
  'with',
  'as',
  'by',
  'at',
  'from',
  'it',
  'is',
]
const BLOCKS_A_SECTION = 12

/** An invented article and what is marked on it; the same for the same case, on every machine. */
export function fixtureOf(name: Case): Fixture {
  const random = seededRandom(SEED)
  const { words, annotations } = CASES[name]
  const document = inventDocument(random, words)
  const text = textOf(document)
  return { name, document, text, words, spans: inventSpans(random, text, annotations) }
}

function inventDocument(random: Random, wanted: number): ArticleDocument {
  const vocabulary = [...new Set(Array.from({ length: 4000 }, () => inventWord(random)))]
  const content: BlockNode[] = []
  for (let words = 0; words < wanted; ) {
    const isHeading = content.length % BLOCKS_A_SECTION === 0
    const least = isHeading ? 4 : 45
    const length = Math.min(random.int(least, isHeading ? 8 : 130), wanted - words)
    words += length
    if (isHeading)
      content.push({ type: 'heading', attrs: { level: 2 }, content: inventRuns(random, vocabulary, length) })
    else content.push({ type: 'paragraph', content: inventRuns(random, vocabulary, length) })
  }
  return { type: 'doc', content }
}

function inventWord(random: Random): string {
  const syllable = () => `${random.pick(CONSONANTS)}${random.pick(VOWELS)}`
  return `${Array.from({ length: random.int(1, 3) }, syllable).join('')}${random.pick(ENDINGS)}`
}

/** Sentences of 7 to 26 words; here and there a number, and a run of bold or italic. */
function inventRuns(random: Random, vocabulary: readonly string[], wanted: number): InlineNode[] {
  const runs: { text: string; mark: 'bold' | 'italic' | null }[] = []
  let left = random.int(7, 26)
  let isFirst = true
  for (let word = 0; word < wanted; word++) {
    const isLast = --left === 0 || word === wanted - 1
    const plain = random.chance(0.4)
      ? random.pick(SMALL)
      : random.chance(0.03)
        ? `${random.int(2, 9999)}`
        : random.pick(vocabulary)
    const cased = isFirst ? `${plain?.[0]?.toUpperCase()}${plain?.slice(1)}` : plain
    const text = `${cased}${isLast ? '.' : random.chance(0.06) ? ',' : ''}${word === wanted - 1 ? '' : ' '}`
    const mark = random.chance(0.02) ? (random.chance(0.5) ? 'bold' : 'italic') : null
    const open = runs.at(-1)
    if (open && open.mark === mark) open.text += text
    else runs.push({ text, mark })
    isFirst = isLast
    if (isLast) left = random.int(7, 26)
  }
  return runs.map(({ text, mark }) => ({ type: 'text', text, ...(mark ? { marks: [{ type: mark }] } : {}) }))
}

function inventSpans(random: Random, text: string, wanted: number): Span[] {
  const sentences = sentencesOf(text)
  const spans: Span[] = []
  while (spans.length < wanted) {
    const [start, end] = sentences[random.int(0, sentences.length - 1)] as [number, number]
    const span = boundsIn(random, text, start, end)
    spans.push({ ...span, purpose: purposeOf(random) })
    // Now and then the same words are marked twice, or the sentence around them.
    if (random.chance(0.05) && spans.length < wanted) spans.push({ ...span, purpose: 'claim' })
    if (random.chance(0.1) && spans.length < wanted) spans.push({ start, end, purpose: 'claim' })
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

function sentencesOf(text: string): [number, number][] {
  const found: [number, number][] = []
  for (const { index, 0: sentence } of text.matchAll(/[^.\n][^.\n]*\.?/g)) {
    const start = index + (sentence.length - sentence.trimStart().length)
    if (sentence.trim().length > 12) found.push([start, index + sentence.trimEnd().length])
  }
  return found
}

/** The whole sentence, some words of it, or its end and the beginning of the next one. */
function boundsIn(random: Random, text: string, start: number, end: number): { start: number; end: number } {
  if (random.chance(0.5)) return { start, end }
  if (random.chance(0.2)) {
    return {
      start: wordStart(text, start, random.int(start, end - 4)),
      end: Math.min(text.length, end + random.int(8, 40)),
    }
  }
  const from = wordStart(text, start, random.int(start, end - 8))
  return { start: from, end: Math.min(end, from + random.int(8, 60)) }
}

/** The beginning of the word at an offset. */
function wordStart(text: string, least: number, offset: number): number {
  return Math.max(least, text.lastIndexOf(' ', offset) + 1)
}

function purposeOf(random: Random): Purpose {
  const dice = random.next()
  return dice < 0.8 ? 'claim' : dice < 0.88 ? 'comment' : dice < 0.95 ? 'no-check' : 'correction'
}
