import { CONTEXT_LENGTH } from '../annotation/annotation'

/** A span as it is kept beside its offsets, so that it can be found again in another text. */
export type Quote = { readonly quote: string; readonly prefix: string; readonly suffix: string }

/** Whether an offset stands between the two halves of a surrogate pair. */
export function isInsidePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1)
  const after = text.charCodeAt(offset)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/** The quoted text with up to 32 units of context on each side, never cutting a surrogate pair. */
export function quoteAt(text: string, start: number, end: number): Quote {
  const from = Math.max(0, start - CONTEXT_LENGTH)
  const to = Math.min(text.length, end + CONTEXT_LENGTH)
  return {
    quote: text.slice(start, end),
    prefix: text.slice(isInsidePair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, isInsidePair(text, to) ? to - 1 : to),
  }
}
