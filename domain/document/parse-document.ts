import { AppError } from '../app-error'
import { MAX_ARTICLE_BYTES } from '../article/article'
import type { ArticleDocument } from './document'
import { parseBlocks } from './parse-blocks'
import { isRaw } from './parse-inline'
import { childrenOf, type Level } from './parse-level'
import { textOf } from './text-of'

/**
 * The one way into the store for an article: whatever JSON comes in, a document of our own schema
 * comes out. Unknown nodes give way to their text, unknown marks and attributes are dropped, links
 * pass `safeHref`, empty blocks go, a blank line divides paragraphs. Parsing its own result changes
 * nothing. White space and characters inside the text stay as they are.
 *
 * @throws AppError `invalid` with `intake.empty`, `intake.notADocument`, `intake.nul`,
 * `intake.loneSurrogate` or `intake.tooDeep`; `too_large` with `intake.tooLarge` or `intake.tooManyParts`.
 */
export function parseDocument(json: unknown): ArticleDocument {
  if (!isRaw(json) || json.type !== 'doc') throw new AppError('invalid', 'intake.notADocument')
  const level: Level = { depth: 0, nesting: 0, progress: { nodes: 0 }, parseBlocks }
  const document: ArticleDocument = { type: 'doc', content: parseBlocks(childrenOf(json, level), level) }
  if (document.content.length === 0) throw new AppError('invalid', 'intake.empty')
  if (textOf(document).length > MAX_ARTICLE_BYTES)
    throw new AppError('too_large', 'intake.tooLarge', { params: { megabytes: MAX_ARTICLE_BYTES / 1024 / 1024 } })
  return document
}
