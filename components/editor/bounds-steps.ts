import { snapToGrapheme } from '@/domain/text/grapheme'
import type { Segmentation } from '@/domain/workbench/objects'
import type { TextRange } from './painted-span'

/** Which end of a span moves. */
export type Edge = 'start' | 'end'
/** How far one step goes. */
export type StepUnit = 'character' | 'word' | 'sentence'

type Flat = readonly number[]
type Text = { readonly text: string; readonly segmentation: Pick<Segmentation, 'sentences' | 'words'> }

/**
 * A span with one end moved by a step; null where there is nowhere to go. A start stands where words
 * and sentences begin, an end where they end; the span always keeps something.
 */
export function stepBounds(
  { text, segmentation }: Text,
  range: TextRange,
  edge: Edge,
  step: 1 | -1,
  unit: StepUnit,
): TextRange | null {
  const from = range[edge]
  const { sentences, words } = segmentation
  const lists = unit === 'word' ? [words, sentences] : [sentences]
  const places =
    unit === 'character'
      ? [nextCharacter(text, from, step)]
      : lists.flatMap((flat) => nextIn(flat, from, edge, step) ?? [])
  if (places.length === 0) return null
  return moved(range, edge, step > 0 ? Math.min(...places) : Math.max(...places))
}

/** A span with one end brought to the place nearest to `offset` where it may stand; null where none is. */
export function dragBounds(
  { text, segmentation }: Text,
  range: TextRange,
  edge: Edge,
  offset: number,
  unit: 'character' | 'word',
): TextRange | null {
  if (unit === 'character') return moved(range, edge, snapToGrapheme(text, offset, edge === 'start' ? -1 : 1))
  const isHere = (place: number) => (edge === 'start' ? place < range.end : place > range.start)
  const places = [segmentation.words, segmentation.sentences]
    .flatMap((flat) => [nextIn(flat, offset + 1, edge, -1), nextIn(flat, offset - 1, edge, 1)])
    .filter((place): place is number => place !== null && isHere(place))
  if (places.length === 0) return null
  const nearest = places.reduce((best, place) => (Math.abs(place - offset) < Math.abs(best - offset) ? place : best))
  return moved(range, edge, nearest)
}

function moved(range: TextRange, edge: Edge, place: number): TextRange | null {
  const next = { ...range, [edge]: place }
  return next.start < next.end && place !== range[edge] ? next : null
}

/** The next character a reader sees as one; white space between blocks is passed over. */
function nextCharacter(text: string, from: number, step: 1 | -1): number {
  let at = step > 0 ? snapToGrapheme(text, from + 1, 1) : snapToGrapheme(text, from - 1, -1)
  while (at > 0 && at < text.length && text[at - 1] === '\n' && text[at] === '\n') at += step
  return at
}

/** The next start or end in a flat list beyond `from`; null when there is none. */
function nextIn(flat: Flat, from: number, edge: Edge, step: 1 | -1): number | null {
  const shift = edge === 'start' ? 0 : 1
  let low = 0
  let high = flat.length / 2
  // The first item that stands at `from` or beyond it.
  while (low < high) {
    const middle = (low + high) >> 1
    if ((flat[2 * middle + shift] as number) < from) low = middle + 1
    else high = middle
  }
  const at = step < 0 ? low - 1 : flat[2 * low + shift] === from ? low + 1 : low
  return flat[2 * at + shift] ?? null
}
