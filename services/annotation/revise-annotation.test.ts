import { expect, it } from 'vitest'
import { deskFixture } from '../desk.fixture'
import { markPassage } from './mark-passage'
import { readAnnotation } from './read-annotation'
import { reviseAnnotation } from './revise-annotation'

it('gives a span another purpose, claim and text in one request, as the screens do', () => {
  const { reviewer, article } = deskFixture()
  const { id } = article('The bridge opened in 1932 and carried ten thousand cars.').article
  const mark = (exact: string) => markPassage(reviewer, id, { purpose: 'claim', quote: { exact } }).value
  const [first, second] = [mark('opened in 1932'), mark('carried ten thousand cars')]
  const now = () => readAnnotation(reviewer, second.annotationId)

  reviseAnnotation(reviewer, now().id, { rev: now().rev, claimId: first.claimId as string })
  expect(now()).toMatchObject({ purpose: 'claim', claimId: first.claimId })
  reviseAnnotation(reviewer, now().id, { rev: now().rev, purpose: 'no-check', reason: 'opinion' })
  expect(now()).toMatchObject({ purpose: 'no-check', reason: 'opinion', claimId: null })
  reviseAnnotation(reviewer, now().id, { rev: now().rev, purpose: 'correction', replacement: 'ten cars', legal: true })
  expect(now()).toMatchObject({ purpose: 'correction', reason: null, replacement: 'ten cars', legal: true })
  reviseAnnotation(reviewer, now().id, { rev: now().rev, purpose: 'claim', claimId: first.claimId as string })
  expect(now()).toMatchObject({ purpose: 'claim', claimId: first.claimId, body: '→ ten cars', legal: false })
})
