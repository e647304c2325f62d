import { describe, expect, it } from 'vitest'
import { parseRichText } from '@/domain/rich-text/parse-rich-text'
import { writeRichText } from '@/domain/rich-text/write-rich-text'
import { editorDocument, richTextOf } from './reasons-document'

const ID = '01890000-0000-7000-8000-000000000001'

describe('reasons', () => {
  it.each([
    '',
    'Plain words.',
    `It was reported **earlier** [@${ID}], see [the record](https://example.org/a).`,
    '1. one\n2. two\n\n- a\n- _b_\n\nend',
    'line\\\nbreak',
  ])('pass through the editor unchanged: %j', (markdown) => {
    const tree = parseRichText(markdown)
    const back = richTextOf(editorDocument(tree))
    expect(writeRichText(back)).toBe(writeRichText(tree))
  })
})
