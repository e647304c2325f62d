import { fold } from '../search/folded-text'

/** A passage that says the same words as another, or nearly. */
export type Repeat = {
  readonly start: number
  readonly end: number
  /** 1 for the same words in the same order; less, the more differ. */
  readonly similarity: number
  /** It names other figures: perhaps another claim, perhaps a contradiction. */
  readonly hasOtherFigures: boolean
}

/** The fewest words that are looked for: one word alone repeats everywhere and means nothing. */
export const LEAST_WORDS = 2
/** How much of two passages must agree for them to be near: of eight words, six in the same order. */
export const NEAR = 0.75

type Bounds = { readonly start: number; readonly end: number }

/**
 * The other passages of a text that repeat a passage: the same words in the same order, capitals, accents
 * and punctuation aside, or at least `near` of them. Passages do not overlap one another; in reading order.
 *
 * `words` are the text's words as stored with its revision: start0, end0, start1, end1, ...
 */
export function findRepeats(text: string, words: readonly number[], passage: Bounds, near = NEAR): Repeat[] {
  const search = searchRepeats(text, words, passage, near)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
  }
}

/**
 * {@link findRepeats} in small steps, so that whoever looks can do something else between two of them, or give up.
 * Each step says how far it is, from 0 to 1.
 */
export function* searchRepeats(
  text: string,
  words: readonly number[],
  passage: Bounds,
  near = NEAR,
): Generator<number, Repeat[], void> {
  const count = words.length / 2
  const start = (at: number) => words[2 * at] as number
  const end = (at: number) => words[2 * at + 1] as number
  const ids = yield* wordIds(text, words)
  let first = 0
  while (first < count && end(first) <= passage.start) first += 1
  let last = first
  while (last < count && start(last) < passage.end) last += 1
  const sought = ids.subarray(first, last)
  if (sought.length < LEAST_WORDS) return []

  const found: Candidate[] = []
  const figures = figuresOf(text.slice(passage.start, passage.end))
  const windows = likelyWindows(ids, sought, near)
  for (const [i, at] of windows.entries()) {
    // A long passage takes long to compare.
    if (i % WINDOWS_A_STEP === 0 || sought.length > LONG) yield READING + (1 - READING) * (i / windows.length)
    if (at < last && at + sought.length > first) continue
    const match = bestMatch(sought, ids.subarray(at, at + sought.length))
    if (match === null || match.similarity < near) continue
    const [from, to] = [at + match.first, at + match.last]
    const place = { start: start(from), end: end(to) }
    const hasOtherFigures = figuresOf(text.slice(place.start, place.end)) !== figures
    found.push({ ...place, similarity: match.similarity, hasOtherFigures, from, to })
  }
  return apart(found)
}

type Candidate = Repeat & { readonly from: number; readonly to: number }

/** The best ones, none over another, in reading order. */
function apart(found: readonly Candidate[]): Repeat[] {
  const kept: Candidate[] = []
  const taken = new Set<number>()
  const byWorth = found.toSorted((a, b) => b.similarity - a.similarity || a.from - b.from)
  for (const one of byWorth) {
    const words = Array.from({ length: one.to - one.from + 1 }, (_, i) => one.from + i)
    if (words.some((word) => taken.has(word))) continue
    for (const word of words) taken.add(word)
    kept.push(one)
  }
  return kept.toSorted((a, b) => a.start - b.start).map(({ from: _from, to: _to, ...repeat }) => repeat)
}

/** How much of the work is reading the words, and how much is done between two steps. */
const READING = 0.5
const WORDS_A_STEP = 1_000
const WINDOWS_A_STEP = 50
const LONG = 100

/** The words of a text are the same for every passage of it. */
const read = new WeakMap<readonly number[], Int32Array>()

/** Each word as a number: the same number for words that differ only in capitals and accents. */
function* wordIds(text: string, words: readonly number[]): Generator<number, Int32Array, void> {
  const before = read.get(words)
  if (before) return before
  const known = new Map<string, number>()
  const ids = new Int32Array(words.length / 2)
  for (let at = 0; at < ids.length; at += 1) {
    if (at % WORDS_A_STEP === 0) yield READING * (at / ids.length)
    const word = fold(text.slice(words[2 * at], words[2 * at + 1])).replaceAll('’', "'")
    const id = known.get(word) ?? known.size
    known.set(word, id)
    ids[at] = id
  }
  read.set(words, ids)
  return ids
}

/** Where a window as long as what is sought begins that holds enough of its words, in whatever order. */
function likelyWindows(ids: Int32Array, sought: Int32Array, near: number): number[] {
  const wanted = new Map<number, number>()
  for (const id of sought) wanted.set(id, (wanted.get(id) ?? 0) + 1)
  const held = new Map<number, number>()
  const windows: number[] = []
  let shared = 0
  for (let at = 0; at < ids.length; at += 1) {
    const entering = ids[at] as number
    const has = held.get(entering) ?? 0
    if (has < (wanted.get(entering) ?? 0)) shared += 1
    held.set(entering, has + 1)
    const begin = at - sought.length + 1
    if (begin < 0) continue
    if (shared >= near * sought.length) windows.push(begin)
    const leaving = ids[begin] as number
    const had = held.get(leaving) as number
    if (had <= (wanted.get(leaving) ?? 0)) shared -= 1
    held.set(leaving, had - 1)
  }
  return windows
}

/** How alike two sequences are by their longest common subsequence, and the part of the second it lies in. */
function bestMatch(one: Int32Array, other: Int32Array): { similarity: number; first: number; last: number } | null {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const below = lengths[(i + 1) * width + j] as number
      const beside = lengths[i * width + j + 1] as number
      lengths[i * width + j] =
        one[i] === other[j] ? (lengths[(i + 1) * width + j + 1] as number) + 1 : Math.max(below, beside)
    }
  }
  const matched: number[] = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) {
      matched.push(j)
      i += 1
      j += 1
    } else if ((lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number)) i += 1
    else j += 1
  }
  const first = matched[0]
  const last = matched.at(-1)
  if (first === undefined || last === undefined) return null
  return { similarity: (2 * matched.length) / (one.length + last - first + 1), first, last }
}

function figuresOf(text: string): string {
  return (text.match(/\p{N}+/gu) ?? []).join(' ')
}
