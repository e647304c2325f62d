import * as z from 'zod'
import { APP_ERROR_CODES } from '@/domain/app-error'
import { MAX_ARTICLE_BYTES } from '@/domain/article/article'
import type { ImportedArticle } from '@/domain/document/imported-article'

/*
 * What server and intake child say to each other: the request is one line of JSON (the hints), then
 * the bytes as they came; the answer is one JSON document.
 */

/** The longest request: hints, line end, and one byte more than is allowed, so that "too large" is seen. */
export const MAX_REQUEST_BYTES = MAX_ARTICLE_BYTES + 8 * 1024

/** The longest answer that is read; a document of 5 MB of text stays far below it. */
export const MAX_ANSWER_BYTES = 128 * 1024 * 1024

const Refusal = z.object({
  code: z.enum(APP_ERROR_CODES),
  reason: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** An answer of the child, before its document is validated again. */
export const ChildAnswer = z.union([
  z.object({ error: Refusal }),
  z.object({ article: z.looseObject({ document: z.unknown() }) }),
])

export type Answer = { readonly article: ImportedArticle } | { readonly error: z.infer<typeof Refusal> }
