/*
 * A line feed inside a block may be layout (a mail wrapped at 72 characters) or meaning (a list, an
 * address, a poem). It ends a sentence only where it reads so.
 */
const TERMINAL = /[.!?…։:;。．！？؟۔।॥።]["'”’»）)\]」』]*$/u
const ITEM = /^(?:[•◦▪‣●■□*–—-]\s|\(?(?:\d{1,3}|[ivxIVX]{1,5}|\p{L})(?:\.[)）]|[.)）])\s?|※)/u
const CONTINUES = /^[\p{Ll}\p{Pe}\p{Pf}.,;:!?…]/u
/** A line at least this long, and nearly as long as the longest, was cut by the margin. */
const WRAPPED = 40
/** Lines of a list or an address are shorter than this. */
const SHORT = 40

/** What the lines of a block are like as a whole. */
export type LineShape = { readonly longest: number; readonly isList: boolean }

export function lineShapeOf(block: string): LineShape {
  const lines = block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const longest = Math.max(0, ...lines.map((line) => line.length))
  return { longest, isList: lines.length > 1 && longest <= SHORT && lines.every((line) => !TERMINAL.test(line)) }
}

/** Whether a line feed between two lines of a block ends a sentence; undefined: as if it were a space. */
export function lineEndsSentence(line: string, next: string, shape: LineShape): boolean | undefined {
  const before = line.trimEnd()
  const after = next.trimStart()
  if (ITEM.test(after) && !/\b\p{Lu}\.$/u.test(before)) return true
  if (TERMINAL.test(before)) return undefined
  if (CONTINUES.test(after)) return shape.isList && /^\p{Ll}/u.test(after)
  return !(before.length >= WRAPPED && before.length >= shape.longest * 0.7)
}
