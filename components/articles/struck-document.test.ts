import { describe, expect, test } from 'vitest'
import type { ArticleDocument } from '@/domain/document/document'
import { textOf } from '@/domain/document/text-of'
import { struckDocument } from './struck-document'

const document: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Also Read' }] },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              content: [
                { type: 'text', text: 'One ' },
                { type: 'text', text: 'two', marks: [{ type: 'bold' }] },
                { type: 'hardBreak' },
                { type: 'text', text: 'three' },
              ],
            },
          ],
        },
      ],
    },
  ],
}

function struckTexts(node: unknown): string[] {
  const { content = [], marks = [], text } = node as { content?: unknown[]; marks?: { type: string }[]; text?: string }
  if (text !== undefined) return marks.some(({ type }) => type === 'strike') ? [text] : []
  return content.flatMap(struckTexts)
}

describe('a document with struck passages', () => {
  test('strikes exactly the passages, whatever blocks and marks they cross', () => {
    const text = textOf(document)
    const start = text.indexOf('ne two')
    const struck = struckDocument(document, [
      { start: 0, end: 9 },
      { start, end: start + 'ne two\nth'.length },
    ])
    expect(struckTexts(struck)).toEqual(['Also Read', 'ne ', 'two', 'th'])
  })

  test('has the same text', () => {
    expect(textOf(struckDocument(document, [{ start: 3, end: 14 }]))).toBe(textOf(document))
  })

  test('is the very document when nothing is struck', () => {
    expect(struckDocument(document, [])).toBe(document)
  })
})

test('passages out of order, side by side and overlapping are all struck', () => {
  const struck = struckDocument(document, [
    { start: 11, end: 15 },
    { start: 0, end: 4 },
    { start: 2, end: 6 },
  ])
  expect(struckTexts(struck).join('')).toBe('Also ROne ')
})
