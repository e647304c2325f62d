import type { TextRange } from './painted-span'

/*
 * Steps through the sentences and words of a revision, as stored with it: flat lists of starts and
 * ends in reading order.
 */

/** The bounds of item `i` of a flat list; null outside it. */
export function boundsAt(flat: readonly number[], i: number): TextRange | null {
  const start = flat[2 * i]
  const end = flat[2 * i + 1]
  return i < 0 || start === undefined || end === undefined ? null : { start, end }
}

/** Index of the last item that starts at or before `offset`; -1 before all of them. */
export function indexAt(flat: readonly number[], offset: number): number {
  let low = 0
  let high = flat.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if ((flat[2 * middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** A run of words: the one a selection was begun at, and the one it has come to. */
export type WordRun = { readonly anchor: number; readonly head: number }

/** The words of a selection, begun at its first; null when it holds none. */
export function wordRunOf(words: readonly number[], range: TextRange): WordRun | null {
  const at = indexAt(words, range.start)
  const first = (boundsAt(words, at)?.end ?? 0) > range.start ? at : at + 1
  const last = indexAt(words, range.end - 1)
  return first < 0 || last < first ? null : { anchor: first, head: last }
}

/** From the start of the run's first word to the end of its last. */
export function rangeOfRun(words: readonly number[], { anchor, head }: WordRun): TextRange | null {
  const first = boundsAt(words, Math.min(anchor, head))
  const last = boundsAt(words, Math.max(anchor, head))
  return first === null || last === null ? null : { start: first.start, end: last.end }
}

/**
 * One word on (1) or back (-1): a run moves to the word beyond the end it is pushed towards, or grows
 * and shrinks at its head; without a run the first or last word of the sentence is taken. Null when
 * there is no word to go to.
 */
export function stepWord(
  words: readonly number[],
  run: WordRun | null,
  sentence: TextRange,
  step: 1 | -1,
  extends_: boolean,
): WordRun | null {
  if (run === null) {
    const whole = wordRunOf(words, sentence)
    const word = step > 0 ? whole?.anchor : whole?.head
    return word === undefined ? null : { anchor: word, head: word }
  }
  const from = extends_ ? run.head : step > 0 ? Math.max(run.anchor, run.head) : Math.min(run.anchor, run.head)
  const head = from + step
  if (boundsAt(words, head) === null) return null
  return { anchor: extends_ ? run.anchor : head, head }
}
