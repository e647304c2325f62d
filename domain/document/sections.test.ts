import { expect, test } from 'vitest'
import type { ArticleDocument } from './document'
import { sectionsOf } from './sections'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] }) as const
const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }) as const

test('each heading begins a section that ends where the next begins', () => {
  const document: ArticleDocument = {
    type: 'doc',
    content: [paragraph('ab'), heading('H'), paragraph('cd'), heading('I')],
  }
  expect(sectionsOf(document)).toEqual([
    { start: 0, end: 4, title: '' },
    { start: 4, end: 11, title: 'H' },
    { start: 11, end: 12, title: 'I' },
  ])
})

test('an article without headings is one section', () => {
  expect(sectionsOf({ type: 'doc', content: [paragraph('ab')] })).toEqual([{ start: 0, end: 2, title: '' }])
})
