import { findObject } from '@/db/queries/workbench-objects'
import type { CitationAnswer, SourceAnswer } from '@/domain/api/sources'
import { AppError } from '@/domain/app-error'
import type { Citation } from '@/domain/source/source-list'
import type { SourceObject } from '@/domain/workbench/objects'
import type { Context } from '../context'
import { requireMay } from '../policy'

/**
 * A source of the library, as programs are told of it.
 * @throws AppError `not_found`, for a confidential one too when this person may not see such.
 */
export function readSource(ctx: Context, id: string): SourceAnswer {
  requireMay(ctx.actor, 'article.read')
  const source = findObject(ctx.db, ctx.actor, 'source', id)
  if (!source) throw new AppError('not_found', 'errors.notFound')
  return answerOf(source)
}

/** A source with its files, in the words of the API. */
export function answerOf(source: SourceObject): SourceAnswer {
  return { ...sourceAnswer(source), files: [...source.files] }
}

/** A source in the words of the API. */
export function sourceAnswer<T extends { readonly isConfidential: boolean }>({ isConfidential, ...source }: T) {
  return { ...source, confidential: isConfidential }
}

/** What a program says of a source, in the words of the services. */
export function sourceInput<T extends { readonly confidential?: boolean | undefined }>({ confidential, ...rest }: T) {
  return { ...rest, ...(confidential === undefined ? {} : { isConfidential: confidential }) }
}

/** A place where a source is cited, in the words of the API. */
export function citationAnswer({ claim, article, ...citation }: Citation): CitationAnswer {
  return { ...citation, claim: { ...claim }, article: { id: article.id, title: article.title } }
}
