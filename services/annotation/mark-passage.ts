import type { NewAnnotation } from '@/domain/api/annotations'
import { AppError } from '@/domain/app-error'
import { locateQuote, type QuoteSelector } from '@/domain/text/locate-quote'
import { quoteAt } from '@/domain/text/quote'
import { currentRevision } from '../article/current-revision'
import type { Context } from '../context'
import type { Performed } from '../history/perform'
import { requireMay } from '../policy'
import { type Marked, markSpan } from './mark-span'
import type { Bounds } from './place-span'

/** The most places that are named of a quote that stands in many. */
const MAX_CANDIDATES = 50

/**
 * Marks a passage that a program names by offsets or by its words.
 *
 * @throws AppError as markSpan does; `conflict` with the candidates when the quote stands in several
 * places, `invalid` when it stands nowhere.
 */
export function markPassage(ctx: Context, articleId: string, input: NewAnnotation): Performed<Marked> {
  requireMay(ctx.actor, 'annotation.write')
  const { revision } = currentRevision(ctx, articleId)
  const { range, quote, revisionId = revision.id, claim, legal, ...rest } = input
  const { statement, ...details } = claim ?? {}
  const bounds = range ?? placeOf(revision.text, quote as QuoteSelector)
  return markSpan(ctx, {
    articleId,
    revisionId,
    ...bounds,
    ...rest,
    ...(statement === undefined ? {} : { statement }),
    ...(claim ? { claim: details } : {}),
    ...(legal === undefined ? {} : { isLegal: legal }),
  })
}

function placeOf(text: string, quote: QuoteSelector): Bounds {
  const located = locateQuote(text, quote)
  if (located.found === 'once') return located.place
  if (located.found === 'nowhere') {
    throw new AppError('invalid', 'errors.quoteNowhere', { fields: { 'quote.exact': 'quoteNowhere' } })
  }
  const { places } = located
  const candidates = places.slice(0, MAX_CANDIDATES).map(({ start, end }) => {
    const { quote: exact, prefix, suffix } = quoteAt(text, start, end)
    return { start, end, exact, prefix, suffix }
  })
  throw new AppError('conflict', 'errors.quoteSeveral', { params: { count: places.length }, candidates })
}
