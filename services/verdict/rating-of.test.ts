import { expect, it } from 'vitest'
import { AppError } from '@/domain/app-error'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { ratingByKey } from './rating-of'

it('finds a rating by its key on the scale of the claim’s article, and on no other', () => {
  const { reviewer, article } = deskFixture()
  const { article: one, revision, scale } = article('The bridge opened in 1932.')
  const place = { articleId: one.id, revisionId: revision.id, start: 0, end: 26 }
  const claimId = markSpan(reviewer, { ...place, purpose: 'claim' }).value.claimId as string
  expect(ratingByKey(reviewer, claimId, 'false')).toBe(scale.ratings.find(({ key }) => key === 'false')?.id)
  for (const key of ['confirmed', 'FALSE', '', 'constructor']) {
    expect(() => ratingByKey(reviewer, claimId, key)).toThrow(AppError)
  }
})
