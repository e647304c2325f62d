import type { SearchAnswer } from '@/domain/api/search'
import type { Segment } from '@/domain/search/mark-matches'
import type { SearchResults } from '@/domain/search/search'

/** What a search found in the words of the API. */
export function searchAnswer({ articles, claims, sources }: SearchResults): SearchAnswer {
  return {
    articles: articles.map(({ id, title, snippet }) => ({
      id,
      title: marked(title),
      ...(snippet ? { snippet: marked(snippet) } : {}),
    })),
    claims: claims.map(({ id, statement, speaker, state, article }) => ({
      id,
      statement: marked(statement),
      ...(speaker ? { speaker: marked(speaker) } : {}),
      state,
      article: { id: article.id, title: article.title },
    })),
    sources: sources.map(({ id, kind, title, url, publisher, isConfidential }) => ({
      id,
      kind,
      title: marked(title),
      ...(url ? { url: marked(url) } : {}),
      ...(publisher ? { publisher: marked(publisher) } : {}),
      confidential: isConfidential,
    })),
  }
}

function marked(segments: readonly Segment[]) {
  return segments.map(({ text, isMatch }) => ({ text, match: isMatch }))
}
