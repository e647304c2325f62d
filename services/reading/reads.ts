import { readArticleFacets, readArticles } from '../article/read-articles'
import { readClaimFacets, readClaims } from '../claim/read-claims'
import { readRepeats } from '../claim/read-repeats'
import { readSearch } from '../search/read-search'
import { readSearchFacets } from '../search/read-search-facets'
import { readCitations, readSourceFacets, readSources, readSuggestions } from '../source/read-sources'

/** Everything that is read beside the server thread, by name. Each joins what the actor may see itself. */
export const READS = {
  articles: readArticles,
  articleFacets: readArticleFacets,
  claims: readClaims,
  claimFacets: readClaimFacets,
  claimRepeats: readRepeats,
  sources: readSources,
  sourceFacets: readSourceFacets,
  citations: readCitations,
  suggestions: readSuggestions,
  search: readSearch,
  searchFacets: readSearchFacets,
} as const

export type ReadName = keyof typeof READS
export type ReadInput<N extends ReadName> = Parameters<(typeof READS)[N]>[1]
export type ReadOutput<N extends ReadName> = ReturnType<(typeof READS)[N]>
