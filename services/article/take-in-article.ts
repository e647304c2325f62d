import type { NewArticle } from '@/domain/api/articles'
import type { ImportedArticle } from '@/domain/document/imported-article'
import type { Context } from '../context'
import type { Performed } from '../history/perform'
import { fetchPage } from '../intake/fetch-page'
import { previewArticle } from '../intake/import-article'
import type { ImportHints } from '../intake/import-hints'
import { requireMay } from '../policy'
import { prepareOffThread } from './prepare-off-thread'
import type { PreparedRevision } from './prepare-revision'
import { storeArticle } from './save-article'

/** An article that was read and is ready to be stored. */
export type ReadyArticle = { readonly imported: ImportedArticle; readonly prepared: PreparedRevision }

/**
 * Reads what a program brings as an article, as the screen's preview does; nothing is stored yet.
 *
 * @throws AppError as previewArticle does, and as safeFetch does for an address.
 */
export async function readBrought(ctx: Context, input: NewArticle): Promise<ReadyArticle> {
  requireMay(ctx.actor, 'article.import')
  const { bytes, hints } = input.fetchUrl === undefined ? broughtBy(input) : await fetchPage(input.fetchUrl)
  const imported = await previewArticle(ctx, bytes, hints)
  return { imported, prepared: await prepareOffThread(imported.document, input.language ?? imported.language) }
}

/**
 * Stores an article without a person looking at it first: what does not look like article is proposed
 * for exclusion and stays text until somebody accepts it. Its title is a name and changes no word.
 *
 * @throws AppError `forbidden`, `invalid` (an unknown scale).
 */
export function takeInArticle(
  ctx: Context,
  input: NewArticle,
  { imported, prepared }: ReadyArticle,
): Performed<{ id: string }> {
  requireMay(ctx.actor, 'article.import')
  const { text: _t, markdown: _m, html: _h, file: _f, fetchUrl, ...details } = input
  const { title, language, direction, document, excluded } = imported
  const proposed = excluded.map(({ start, end }) => ({ start, end }))
  const article = { title, language, direction, document, url: fetchUrl, ...details, excluded: proposed }
  return storeArticle(ctx, article, prepared, { isSample: false, exclusions: 'proposed' })
}

function broughtBy({ text, markdown, html, file }: NewArticle): { bytes: Uint8Array; hints: ImportHints } {
  if (file) return { bytes: file.bytes, hints: { fileName: file.name } }
  if (text !== undefined) return { bytes: Buffer.from(text, 'utf8'), hints: { kind: 'text' } }
  if (markdown !== undefined) return { bytes: Buffer.from(markdown, 'utf8'), hints: { kind: 'markdown' } }
  if (html !== undefined) return { bytes: Buffer.from(html, 'utf8'), hints: { kind: 'html' } }
  throw new Error('The contract lets nothing pass that brings no content.')
}
