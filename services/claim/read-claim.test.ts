import { expect, it } from 'vitest'
import { ClaimAnswer } from '@/domain/api/claims'
import { AppError } from '@/domain/app-error'
import { deleteAnnotation } from '../annotation/delete-annotation'
import { markSpan } from '../annotation/mark-span'
import type { Context } from '../context'
import { deskFixture } from '../desk.fixture'
import { citeSource } from '../evidence/cite-source'
import { setVerdict } from '../verdict/set-verdict'
import { changeClaim } from './change-claim'
import { readClaim } from './read-claim'

function claimed() {
  const desk = deskFixture()
  const { article, revision, scale } = desk.article('The bridge opened in 1932.')
  const place = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
  const { claimId, annotationId } = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value
  const rating = (key: string) => scale.ratings.find((one) => one.key === key)?.id as string
  return { ...desk, id: claimId as string, annotationId, rating }
}

it('is what its contract says, with everything on it', () => {
  const { reviewer, second, id, rating } = claimed()
  citeSource(reviewer, { claimId: id, stance: 'supports', source: { title: 'Register' }, question: 'When?' })
  setVerdict(reviewer, { claimId: id, rev: null, ratingId: rating('true') })
  setVerdict(second, { claimId: id, rev: null, ratingId: rating('false') })
  const claim = readClaim(reviewer, id)
  expect(ClaimAnswer.parse(claim)).toEqual(claim)
  expect(claim.standing).toEqual({ state: 'disputed', verdict: null, by: null, stale: false })
  expect(claim.assessments.map(({ person, rating }) => [person.name, rating])).toEqual([
    ['Rosa', 'true'],
    ['Sam', 'false'],
  ])
})

it('says which verdicts are on an older wording', () => {
  const { reviewer, second, id, rating } = claimed()
  setVerdict(second, { claimId: id, rev: null, ratingId: rating('true') })
  changeClaim(reviewer, { id, rev: 1, statement: 'It was opened in 1932.' })
  const { standing, assessments } = readClaim(reviewer, id)
  expect(standing).toMatchObject({ state: 'check-again', verdict: { rating: 'true' }, stale: true })
  expect(assessments).toMatchObject([{ stale: true, judgedStatement: 'The bridge opened in 1932.' }])
})

it('shows confidential evidence to reviewers, not to viewers, nor to a token without internal', () => {
  const { reviewer, viewer, id } = claimed()
  const source = { title: 'The engineer', isConfidential: true }
  citeSource(reviewer, { claimId: id, stance: 'supports', source, quote: 'I was there.', question: 'Who was?' })
  const seen = (ctx: Context) => readClaim(ctx, id).evidence.map(({ quote, question }) => [quote, question])
  expect(seen(reviewer)).toEqual([['I was there.', 'Who was?']])
  expect(seen(viewer)).toEqual([])
  expect(seen({ ...reviewer, actor: { ...reviewer.actor, scopes: ['read', 'check'] } })).toEqual([])
})

it('answers for a deleted claim as for none', () => {
  const { reviewer, id, annotationId } = claimed()
  deleteAnnotation(reviewer, { id: annotationId, rev: 1 })
  expect(() => readClaim(reviewer, id)).toThrow(AppError)
})
