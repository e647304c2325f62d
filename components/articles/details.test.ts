import { describe, expect, test } from 'vitest'
import { SaveArticle } from '@/domain/article/inputs'
import type { ImportedArticle } from '@/domain/document/imported-article'
import { proposedDetails, saveInput } from './details'

const article: ImportedArticle = {
  document: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Also Read\nText )' }] }] },
  title: 'A title',
  language: 'ar',
  direction: 'rtl',
  excluded: [
    { start: 0, end: 9, exact: 'Also Read', reason: 'read-more' },
    { start: 15, end: 16, exact: ')', reason: 'stray-punctuation' },
  ],
}
const id = '01a20529-1f31-765e-97ff-9316aabd95f5'

describe('saving a previewed article', () => {
  test('what intake proposes is accepted by the command as it stands', () => {
    expect(SaveArticle.parse(saveInput(id, article, proposedDetails(article, 'public-verdict')))).toMatchObject({
      title: 'A title',
      language: 'ar',
      direction: 'rtl',
      byline: null,
      url: null,
      excluded: [
        { start: 0, end: 9 },
        { start: 15, end: 16 },
      ],
    })
  })

  test('a passage that the person took back is not excluded', () => {
    const details = { ...proposedDetails(article, 'public-verdict'), included: [0] }
    expect(saveInput(id, article, details).excluded).toEqual([{ start: 15, end: 16 }])
  })

  test('fields left empty are unknown; filled ones are kept as typed', () => {
    const details = {
      ...proposedDetails(article, 'public-verdict'),
      byline: '  ',
      publisher: ' The Desk ',
      url: ' https://a.example/x ',
    }
    const { byline, publisher, url } = saveInput(id, article, details)
    expect({ byline, publisher, url }).toEqual({ byline: null, publisher: ' The Desk ', url: 'https://a.example/x' })
  })
})
