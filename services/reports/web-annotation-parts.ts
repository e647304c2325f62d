import { codePointsOf } from '@/domain/report/code-points'
import { quoteAt } from '@/domain/text/quote'

export type Json = Readonly<Record<string, unknown>>
/** A span of the text; without bounds, the words it had. */
export type Place = { readonly start: number | null; readonly end: number | null; readonly quote: string | null }
export type Given = { readonly by?: string; readonly at?: string | null }
/** The text that annotations point into, and what is said of it. */
type CheckedText = {
  readonly revision: { readonly id: string; readonly text: string }
  readonly article: { readonly language: string; readonly direction: string; readonly url: string | null }
}

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
/** The model names this motivation; the W3C's own context forgot it, and RDF would lose it. */
export const MISSING_TERM = { assessing: 'oa:assessing' }

/** A body in plain words. */
export function text(
  purpose: string,
  value: string,
  given: Given | { by: readonly string[]; at: string | null } = {},
): Json {
  return { type: 'TextualBody', purpose, value, format: 'text/plain', ...origin(given) }
}

/** Who and when, as far as either is known. */
export function origin({ by, at }: { by?: string | readonly string[]; at?: string | null }): Json {
  const agents = [by ?? []].flat().flatMap((name) => (name ? [{ type: 'Person', name }] : []))
  const creator = agents.length > 1 ? agents : agents[0]
  return { ...(creator && { creator }), ...(at && { created: at }) }
}

/**
 * Makes targets in the text that was checked. Positions count code points of exactly that text, so it
 * is the source; the page it came from stands beside it.
 */
export function targetsIn({ revision, article }: CheckedText): (place: Place) => Json {
  const at = codePointsOf(revision.text)
  const source = {
    id: `urn:uuid:${revision.id}`,
    type: 'Text',
    format: 'text/plain',
    language: article.language,
    textDirection: article.direction,
    ...(article.url && { via: article.url }),
  }
  return ({ start, end, quote }) => {
    if (start === null || end === null) {
      if (!quote) return source
      return { type: 'SpecificResource', source, selector: { type: 'TextQuoteSelector', exact: quote } }
    }
    const { quote: exact, prefix, suffix } = quoteAt(revision.text, start, end)
    const selector = [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: at(start), end: at(end) },
    ]
    return { type: 'SpecificResource', source, selector }
  }
}
