import type * as z from 'zod'
import { runRoute } from '@/app/_lib/run-route'
import { AppError } from '@/domain/app-error'
import { ListRepeats } from '@/domain/claim/inputs'
import {
  ListArticles,
  ListCitations,
  ListClaims,
  ListSources,
  Search,
  SuggestSources,
} from '@/domain/search/list-inputs'
import { listArticleFacets, listArticles } from '@/services/article/list-articles'
import { listClaimFacets, listClaims } from '@/services/claim/list-claims'
import { listRepeats } from '@/services/claim/list-repeats'
import type { Context } from '@/services/context'
import { search, searchFacets } from '@/services/search/search'
import { listCitations, listSourceFacets, listSources, suggestSources } from '@/services/source/list-sources'

type List = (ctx: Context, typed: unknown, signal: AbortSignal) => Promise<unknown>

function list<T>(schema: z.ZodType<T>, read: (ctx: Context, input: T, signal: AbortSignal) => Promise<unknown>): List {
  return (ctx, typed, signal) => read(ctx, schema.parse(typed), signal)
}

/** What screens ask while somebody scrolls, filters and types. */
const LISTS: ReadonlyMap<string, List> = new Map([
  ['articles', list(ListArticles, listArticles)],
  ['article-facets', list(ListArticles, listArticleFacets)],
  ['claims', list(ListClaims, listClaims)],
  ['claim-facets', list(ListClaims, listClaimFacets)],
  ['claim-repeats', list(ListRepeats, listRepeats)],
  ['sources', list(ListSources, listSources)],
  ['source-facets', list(ListSources, listSourceFacets)],
  ['citations', list(ListCitations, listCitations)],
  ['source-suggestions', list(SuggestSources, suggestSources)],
  ['search', list(Search, search)],
  ['search-facets', list(Search, searchFacets)],
])

/** An address says everything in letters: numbers and yes or no are read out of them. */
function readTyped(params: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...params].map(([name, value]) => {
      if (name === 'limit') return [name, value.trim() === '' ? value : Number(value)]
      if (name === 'confidential') return [name, value === 'true' || (value === 'false' ? false : value)]
      return [name, value]
    }),
  )
}

export const GET = runRoute<{ name: string }>(async (ctx, request, { name }) => {
  const read = LISTS.get(name)
  if (!read) throw new AppError('not_found', 'errors.notFound')
  const typed = readTyped(new URL(request.url).searchParams)
  return Response.json(await read(ctx, typed, request.signal), { headers: { 'cache-control': 'no-store' } })
})
