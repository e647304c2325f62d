import { AppError } from '@/domain/app-error'
import { MAX_ARTICLE_BYTES } from '@/domain/article/article'
import type { ImportedArticle } from '@/domain/document/imported-article'
import { parseDocument } from '@/domain/document/parse-document'
import type { Context } from '../context'
import { requireMay } from '../policy'
import { askChild } from './child-pool'
import { ChildAnswer } from './child-protocol'
import { ImportHints } from './import-hints'

/**
 * What pasted or dropped bytes are as an article, for a person to look at before it is saved: nothing
 * is stored. The bytes are read in a child process; its answer is validated here like any other input.
 *
 * @throws AppError `forbidden` to who may not add articles; `invalid`, `unsupported`, `too_large` or
 * `unavailable` with an `intake.*` reason that says what to do.
 */
export async function previewArticle(
  ctx: Context,
  bytes: Uint8Array,
  hints: ImportHints = {},
): Promise<ImportedArticle> {
  requireMay(ctx.actor, 'article.import')
  if (bytes.length === 0) throw new AppError('invalid', 'intake.empty')
  if (bytes.length > MAX_ARTICLE_BYTES)
    throw new AppError('too_large', 'intake.tooLarge', { params: { megabytes: MAX_ARTICLE_BYTES / 1024 / 1024 } })
  const parsed = ImportHints.safeParse(hints)
  if (!parsed.success) throw new AppError('invalid', 'intake.hints')
  const line = Buffer.from(`${JSON.stringify(parsed.data)}\n`, 'utf8')
  return trusted(await askChild(Buffer.concat([line, bytes])))
}

function trusted(text: string): ImportedArticle {
  const answer = ChildAnswer.safeParse(JSON.parse(text))
  if (!answer.success) throw new AppError('unavailable', 'intake.childFailed')
  if ('error' in answer.data) {
    const { code, reason, params } = answer.data.error
    throw new AppError(code, reason, { params })
  }
  const article = answer.data.article as unknown as ImportedArticle
  return { ...article, document: parseDocument(article.document) }
}
