/** A passage as a person or a program names it: its words, and as much of the words around it as they know. */
export type QuoteSelector = { readonly exact: string; readonly prefix?: string; readonly suffix?: string }

/** Where a quote stands: offsets in UTF-16 units, end exclusive. */
export type QuotePlace = { readonly start: number; readonly end: number }

/** A quote that was looked up: found at one place, at several that the context does not tell apart, or nowhere. */
export type Located =
  | { readonly found: 'once'; readonly place: QuotePlace }
  | { readonly found: 'several'; readonly places: readonly QuotePlace[] }
  | { readonly found: 'nowhere' }

/**
 * Where in a text the quoted words stand, letter for letter (UTF-16 units). One that stands there once
 * is found whatever is said of its surroundings; of several, those count whose text before and after is
 * the given one. Nothing is guessed: who gets several names more of the context, or offsets.
 */
export function locateQuote(text: string, { exact, prefix = '', suffix = '' }: QuoteSelector): Located {
  const all = occurrencesOf(text, exact)
  const inContext = all.filter(({ start, end }) => text.endsWith(prefix, start) && text.startsWith(suffix, end))
  const places = inContext.length > 0 ? inContext : all
  const [place] = places
  if (!place) return { found: 'nowhere' }
  return places.length === 1 ? { found: 'once', place } : { found: 'several', places }
}

function occurrencesOf(text: string, exact: string): QuotePlace[] {
  if (exact === '') return []
  const places: QuotePlace[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    places.push({ start: at, end: at + exact.length })
  }
  return places
}
