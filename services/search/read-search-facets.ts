import { countClaims } from '@/db/queries/claim-facets'
import { countFoundArticles, countFoundSources } from '@/db/queries/search'
import { viewerParams } from '@/db/visibility'
import { whileUnchanged } from '@/db/while-unchanged'
import { capped } from '@/domain/paging/page'
import type { Search } from '@/domain/search/list-inputs'
import type { SearchFacets } from '@/domain/search/search'
import { parseSearch } from '@/domain/search/search-query'
import type { Context } from '../context'
import { requireMay } from '../policy'

/** How much of each kind a search over everything would find, in this thread. */
export function readSearchFacets(ctx: Context, { q }: Search): SearchFacets {
  requireMay(ctx.actor, 'article.read')
  const terms = parseSearch(q)
  const count = (counted: () => number) => capped(terms.length === 0 ? 0 : counted())
  const key = `searchFacets ${JSON.stringify([viewerParams(ctx.actor), terms])}`
  return whileUnchanged(ctx.db, key, () => ({
    article: count(() => countFoundArticles(ctx.db, ctx.actor, terms)),
    claim: count(() => countClaims(ctx.db, ctx.actor, { terms })),
    source: count(() => countFoundSources(ctx.db, ctx.actor, terms)),
  }))
}
