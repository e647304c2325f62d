import type { ArticleDocument } from '@/domain/document/document'
import { textOf } from '@/domain/document/text-of'

const SENTENCE = 'The harbour board counted forty ships, two more than the year before.'
const PARAGRAPHS = 12
const SENTENCES_EACH = 3

/** What every article of the crash test says: enough text to mark, few enough bytes to send often. */
export const DOCUMENT: ArticleDocument = {
  type: 'doc',
  content: Array.from({ length: PARAGRAPHS }, () => ({
    type: 'paragraph',
    content: [{ type: 'text', text: Array.from({ length: SENTENCES_EACH }, () => SENTENCE).join(' ') }],
  })),
}
export const TEXT = textOf(DOCUMENT)
export const SENTENCES = PARAGRAPHS * SENTENCES_EACH
