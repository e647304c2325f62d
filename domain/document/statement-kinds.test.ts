import { expect, it } from 'vitest'
import type { ArticleDocument, ParagraphNode } from './document'
import { statementKinds } from './statement-kinds'
import { textOf } from './text-of'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const paragraph = (words: string, role?: 'standfirst' | 'byline' | 'pullquote'): ParagraphNode => ({
  type: 'paragraph',
  content: text(words),
  ...(role && { attrs: { role } }),
})

it('names headlines, captions, cells and pull quotes where they stand', () => {
  const document: ArticleDocument = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: text('Head') },
      paragraph('Stand', 'standfirst'),
      { type: 'heading', attrs: { level: 2 }, content: text('Sub') },
      paragraph('Body'),
      paragraph('Pulled', 'pullquote'),
      { type: 'figure', content: [{ type: 'figcaption', content: text('Caption') }] },
      {
        type: 'table',
        content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('Cell')] }] }],
      },
      {
        type: 'blockquote',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Item')] }] }],
      },
    ],
  }
  const whole = textOf(document)
  expect(statementKinds(document).map(({ start, end, kind }) => `${whole.slice(start, end)}: ${kind}`)).toEqual([
    'Head: headline',
    'Stand: standfirst',
    'Sub: heading',
    'Body: text',
    'Pulled: pullquote',
    'Caption: caption',
    'Cell: cell',
    'Item: item',
  ])
})
