import * as z from 'zod'
import { WORK_STATES } from '../claim/claim'
import { Search as SearchInput } from '../search/list-inputs'
import { SOURCE_KINDS } from '../source/source'
import { objectId } from '../text/typed-text'
import { contract } from './contract'
import { Nothing } from './shapes'

/** A text in pieces: those the search found, and what stands between them. */
export const MarkedText = z.array(z.strictObject({ text: z.string(), match: z.boolean() })).meta({ id: 'MarkedText' })

/** The best of each kind. */
export const SearchAnswer = z
  .strictObject({
    articles: z.array(z.strictObject({ id: objectId, title: MarkedText, snippet: MarkedText.optional() })),
    claims: z.array(
      z.strictObject({
        id: objectId,
        statement: MarkedText,
        speaker: MarkedText.optional(),
        state: z.enum(WORK_STATES),
        article: z.strictObject({ id: objectId, title: z.string() }),
      }),
    ),
    sources: z.array(
      z.strictObject({
        id: objectId,
        kind: z.enum(SOURCE_KINDS),
        title: MarkedText,
        url: MarkedText.optional(),
        publisher: MarkedText.optional(),
        confidential: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SearchResults' })
export type SearchAnswer = z.infer<typeof SearchAnswer>

export const Search = contract({
  method: 'GET',
  path: '/search',
  name: 'search',
  summary: 'Articles, claims and sources that hold these words; `limit` of each, at most 50.',
  scope: 'read',
  params: Nothing,
  query: SearchInput.extend({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
  body: null,
  answer: SearchAnswer,
  status: 200,
})
