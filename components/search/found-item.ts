import type { Direction } from '@/domain/article/article'
import type { ArticleListItem } from '@/domain/article/article-list'
import type { WorkState } from '@/domain/claim/claim'
import type { ClaimListItem } from '@/domain/claim/claim-list'
import type { Segment } from '@/domain/search/mark-matches'
import type { SearchResults } from '@/domain/search/search'
import type { SourceKind } from '@/domain/source/source'
import type { SourceListItem } from '@/domain/source/source-list'
import { pathOfLink } from '@/domain/workbench/link'

/** What can be found. */
export const FOUND_KINDS = ['article', 'claim', 'source'] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** One thing that was found, whichever way it was asked for. */
export type FoundItem = {
  readonly kind: FoundKind
  readonly id: string
  readonly href: string
  readonly title: string
  /** Where in the text it was found, or what else is known of it. */
  readonly details: readonly string[]
  readonly language?: string
  readonly direction?: Direction
  readonly state?: WorkState
  readonly source?: { readonly kind: SourceKind; readonly isConfidential: boolean }
  /** The article a claim stands in. */
  readonly article?: string
}

const textOf = (segments: readonly Segment[] | undefined) => segments?.map(({ text }) => text).join('') ?? ''
const given = (texts: readonly (string | null | undefined)[]) =>
  texts.filter((text) => text != null && text !== '') as string[]

/** What a search over everything found, articles first; a place in a text is cut out around the words. */
export function foundByAll({ articles, claims, sources }: SearchResults): readonly FoundItem[] {
  return [
    ...articles.map(({ id, title, snippet, language, direction }): FoundItem => {
      const details = given([textOf(snippet)])
      return { kind: 'article', id, href: `/articles/${id}`, title: textOf(title), details, language, direction }
    }),
    ...claims.map(({ statement, speaker, ...claim }) =>
      foundClaim({ ...claim, statement: textOf(statement), speaker: textOf(speaker) }),
    ),
    ...sources.map(({ title, url, publisher, ...source }) =>
      foundSource({ ...source, title: textOf(title), url: textOf(url), publisher: textOf(publisher), author: null }),
    ),
  ]
}

/** A line of the list of articles as something found. */
export function foundArticle({ id, title, language, direction }: ArticleListItem): FoundItem {
  return { kind: 'article', id, href: `/articles/${id}`, title, details: [], language, direction }
}

/** A line of the list of claims as something found. */
export function foundClaim({
  id,
  statement,
  speaker,
  state,
  article,
}: Pick<ClaimListItem, 'id' | 'statement' | 'speaker' | 'state' | 'article'>): FoundItem {
  const { language, direction } = article
  const href = pathOfLink(article.id, { kind: 'claim', id })
  return {
    kind: 'claim',
    id,
    href,
    title: statement,
    details: given([speaker]),
    language,
    direction,
    state,
    article: article.title,
  }
}

/** A line of the library as something found. */
export function foundSource({
  id,
  kind,
  title,
  publisher,
  author,
  url,
  isConfidential,
}: Pick<SourceListItem, 'id' | 'kind' | 'title' | 'publisher' | 'author' | 'url' | 'isConfidential'>): FoundItem {
  const details = given([publisher, author, url])
  return { kind: 'source', id, href: `/sources/${id}`, title, details, source: { kind, isConfidential } }
}
