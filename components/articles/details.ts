import type { Direction, Working } from '@/domain/article/article'
import type { ImportedArticle } from '@/domain/document/imported-article'

/** What one says of an article before saving it; empty text is "not known". */
export type Details = {
  readonly title: string
  readonly byline: string
  readonly publisher: string
  readonly url: string
  readonly publishedAt: string
  readonly language: string
  readonly direction: Direction
  readonly working: Working
  /** Starts of the proposed exclusions that the person did *not* want. */
  readonly included: readonly number[]
}

/** The details as intake proposes them, in the way this house works. */
export function proposedDetails({ title, language, direction }: ImportedArticle, working: Working): Details {
  return {
    title,
    language,
    direction,
    byline: '',
    publisher: '',
    url: '',
    publishedAt: '',
    working,
    included: [],
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)

/** The input of the command that saves the article. */
export function saveInput(id: string, article: ImportedArticle, details: Details) {
  const { byline, publisher, url, publishedAt, included, ...rest } = details
  const kept = new Set(included)
  return {
    id,
    document: article.document,
    ...rest,
    byline: orNull(byline),
    publisher: orNull(publisher),
    url: orNull(url.trim()),
    publishedAt: orNull(publishedAt),
    excluded: article.excluded.filter(({ start }) => !kept.has(start)).map(({ start, end }) => ({ start, end })),
  }
}
