import * as z from 'zod'
import { ARTICLE_STATUSES, DIRECTIONS, WORKING } from '../article/article'
import { ChangeArticle, SaveArticle } from '../article/inputs'
import { EXCLUSION_REASONS } from '../document/imported-article'
import { SCALE_KINDS } from '../scale/scale'
import { ListArticles as ListArticlesInput } from '../search/list-inputs'
import { objectId, revision, typedText } from '../text/typed-text'
import { contract } from './contract'
import { ById, listOf, Nothing, Page, Seen, time } from './shapes'
import { UploadedFile } from './uploaded-file'

/** The version of a scale that an article is rated on, with the keys that `rating` takes. */
export const ArticleScaleAnswer = z
  .strictObject({
    id: objectId,
    /** Key of the preset it was made from; null for one of the house's own. */
    preset: z.string().nullable(),
    name: z.string(),
    kind: z.enum(SCALE_KINDS),
    version: z.int(),
    ratings: z.array(z.strictObject({ key: z.string(), label: z.string(), retired: z.boolean() })),
  })
  .meta({ id: 'ArticleScale' })

/** How far the check of an article has come, in sentences, words and claims. */
export const CoverageAnswer = z
  .strictObject({
    sentences: z.int(),
    accounted: z.int(),
    words: z.int(),
    wordsAccounted: z.int(),
    claims: z.int(),
    /** Claims that somebody has given a verdict. */
    assessed: z.int(),
    settled: z.int(),
    /** Annotations whose words are no longer in the text. */
    unanchored: z.int(),
  })
  .meta({ id: 'Coverage' })

const details = {
  id: objectId,
  title: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  direction: z.enum(DIRECTIONS),
  working: z.enum(WORKING),
  status: z.enum(ARTICLE_STATUSES),
  rev: revision,
}

/** An article: what is known of it, its text as it stands, and how far its check has come. */
export const ArticleAnswer = z
  .strictObject({
    ...details,
    scale: ArticleScaleAnswer,
    revision: z.strictObject({ id: objectId, number: z.int(), text: z.string(), sha256: z.string(), createdAt: time }),
    coverage: CoverageAnswer,
  })
  .meta({ id: 'Article' })
export type ArticleAnswer = z.infer<typeof ArticleAnswer>

/** A passage that looks as if it were not part of the article; nothing is removed. */
const ProposalAnswer = z.strictObject({
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  reason: z.enum(EXCLUSION_REASONS),
})

const NewArticleAnswer = ArticleAnswer.extend({
  proposals: z.strictObject({ excluded: z.array(ProposalAnswer) }),
}).meta({ id: 'NewArticle' })

/** Larger than what is taken in, so that too much is refused as too large. */
const content = typedText(32 * 1024 * 1024).optional()
const CONTENTS = ['text', 'markdown', 'html', 'file', 'fetchUrl'] as const
const { byline, publisher, url, publishedAt, working, scale } = SaveArticle.shape

export const NewArticle = z
  .strictObject({
    text: content,
    markdown: content,
    html: content,
    /** In a form only. */
    file: z
      .custom<UploadedFile>((value) => value instanceof UploadedFile)
      .meta({ type: 'string', format: 'binary', description: 'In a form: a .txt, .md or .html file.' })
      .optional(),
    fetchUrl: url.unwrap().unwrap().optional(),
    title: SaveArticle.shape.title.optional(),
    byline,
    publisher,
    url,
    publishedAt,
    language: SaveArticle.shape.language.optional(),
    working,
    scale,
  })
  .refine((input) => CONTENTS.filter((name) => input[name] !== undefined).length === 1, { error: 'oneContent' })
export type NewArticle = z.infer<typeof NewArticle>

export const CreateArticle = contract({
  method: 'POST',
  path: '/articles',
  name: 'createArticle',
  summary: 'Takes an article in: as text, Markdown or HTML, or as a file in a form.',
  scope: 'edit',
  params: Nothing,
  query: Nothing,
  body: NewArticle,
  takes: ['multipart/form-data'],
  answer: NewArticleAnswer,
  status: 201,
  refusals: ['too_large', 'unsupported', 'conflict'],
})

/** One line of the list of articles, without its text. */
export const ArticleLineAnswer = z
  .strictObject({
    id: objectId,
    title: z.string(),
    language: z.string(),
    direction: z.enum(DIRECTIONS),
    working: z.enum(WORKING),
    status: z.enum(ARTICLE_STATUSES),
    claims: z.int(),
    assessed: z.int(),
    disputed: z.int(),
    waiting: z.int(),
    words: z.int(),
    createdAt: time,
    lastActivityAt: time,
    /** The article every house starts with. */
    sample: z.boolean(),
    rev: revision,
  })
  .meta({ id: 'ArticleLine' })

const { q, status, working: way, sort } = ListArticlesInput.shape

export const ListArticles = contract({
  method: 'GET',
  path: '/articles',
  name: 'listArticles',
  summary: 'The articles of the house with their progress, without their text; those last worked on come first.',
  scope: 'read',
  params: Nothing,
  query: Page.extend({ q, status, working: way, sort }),
  body: null,
  answer: listOf(ArticleLineAnswer),
  status: 200,
})

export const ReadArticle = contract({
  method: 'GET',
  path: '/articles/{id}',
  name: 'readArticle',
  summary: 'An article with its text and how far its check has come.',
  scope: 'read',
  params: ById,
  query: Nothing,
  body: null,
  answer: ArticleAnswer,
  status: 200,
})

export const UpdateArticle = contract({
  method: 'PATCH',
  path: '/articles/{id}',
  name: 'changeArticle',
  summary: 'Changes what is known about an article, or how far it is; never its text.',
  scope: 'edit',
  params: ById,
  query: Nothing,
  body: ChangeArticle.omit({ id: true }),
  answer: ArticleAnswer,
  status: 200,
  refusals: ['conflict'],
})

export const RemoveArticle = contract({
  method: 'DELETE',
  path: '/articles/{id}',
  name: 'deleteArticle',
  summary: 'Puts an article away with everything on it; it can be restored.',
  scope: 'edit',
  params: ById,
  query: Nothing,
  body: Seen,
  answer: null,
  status: 204,
  refusals: ['conflict'],
})

export const BringBackArticle = contract({
  method: 'POST',
  path: '/articles/{id}/restore',
  name: 'restoreArticle',
  summary: 'Brings a deleted article back as it was.',
  scope: 'edit',
  params: ById,
  query: Nothing,
  body: null,
  answer: ArticleAnswer,
  status: 200,
})

export const ARTICLE_CONTRACTS = [
  CreateArticle,
  ListArticles,
  ReadArticle,
  UpdateArticle,
  RemoveArticle,
  BringBackArticle,
]
