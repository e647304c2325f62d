import { listStandings } from '@/db/queries/claim-list'
import { searchArticles, searchClaims, searchSources } from '@/db/queries/search'
import type { Search } from '@/domain/search/list-inputs'
import { markMatches, snippetOf } from '@/domain/search/mark-matches'
import type { SearchResults } from '@/domain/search/search'
import { parseSearch } from '@/domain/search/search-query'
import type { Context } from '../context'
import { requireMay } from '../policy'

const EACH = 10

/** A search over everything, in this thread. */
export function readSearch(ctx: Context, { q, limit = EACH }: Search): SearchResults {
  requireMay(ctx.actor, 'article.read')
  const terms = parseSearch(q)
  if (terms.length === 0) return { articles: [], claims: [], sources: [] }
  const marked = (text: string) => markMatches(text, terms)
  const claims = searchClaims(ctx.db, ctx.actor, terms, limit)
  const standings = listStandings(ctx.db, ctx.actor, claims)
  return {
    articles: searchArticles(ctx.db, ctx.actor, terms, limit).map(({ id, title, text, language, direction }) => ({
      id,
      title: marked(title),
      ...(text === null ? {} : { snippet: snippetOf(text, terms) }),
      language,
      direction,
    })),
    claims: claims.map(({ n, id, statement, speaker, articleId, title, language, direction, working }) => ({
      id,
      statement: marked(statement),
      ...(speaker === null ? {} : { speaker: marked(speaker) }),
      state: standings.get(n)?.state ?? 'open',
      article: { id: articleId, title, language, direction, working },
    })),
    sources: searchSources(ctx.db, ctx.actor, terms, limit).map(
      ({ id, kind, title, url, publisher, isConfidential }) => ({
        id,
        kind,
        title: marked(title),
        ...(url === null ? {} : { url: marked(url) }),
        ...(publisher === null ? {} : { publisher: marked(publisher) }),
        isConfidential: isConfidential === 1,
      }),
    ),
  }
}
