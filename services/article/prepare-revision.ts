import { createHash } from 'node:crypto'
import type { ArticleDocument } from '@/domain/document/document'
import { parseDocument } from '@/domain/document/parse-document'
import { sectionsOf } from '@/domain/document/sections'
import { textOf } from '@/domain/document/text-of'
import { encodeBounds } from '@/domain/text/bounds'
import { segment } from '@/domain/text/segment'

/** A revision ready to be stored: validated, its text read off, segmented and hashed. */
export type PreparedRevision = {
  readonly document: string
  readonly text: string
  readonly sha256: string
  readonly documentSha256: string
  readonly segmenter: string
  readonly sentenceBounds: string
  readonly wordBounds: string
  readonly sections: string
  readonly sentenceCount: number
  readonly wordCount: number
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/**
 * Validates a document and computes everything a revision stores about it, once.
 * @throws AppError `invalid` when nothing readable is left of it.
 */
export function prepareRevision(input: unknown, language: string): PreparedRevision {
  const document: ArticleDocument = parseDocument(input)
  const text = textOf(document)
  const segmentation = segment(text, language)
  const json = JSON.stringify(document)
  return {
    document: json,
    text,
    sha256: sha256(text),
    documentSha256: sha256(json),
    segmenter: segmentation.version,
    sentenceBounds: JSON.stringify(encodeBounds(segmentation.sentences)),
    wordBounds: JSON.stringify(encodeBounds(segmentation.words)),
    sections: JSON.stringify(sectionsOf(document)),
    sentenceCount: segmentation.sentences.length / 2,
    wordCount: segmentation.words.length / 2,
  }
}
