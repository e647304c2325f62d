import { expect, it } from 'vitest'
import { AppError } from '@/domain/app-error'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { readReport } from '../reports/read-report'
import { decideClaim } from '../verdict/decide-claim'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'

/** An article on the preset that has no ratings, with one claim. */
function onFullFact() {
  const desk = deskFixture()
  desk.db.$client.exec("UPDATE house SET scale_n = (SELECT n FROM scales WHERE preset = 'full-fact')")
  const { article, revision, scale } = desk.article('The bridge opened in 1932.')
  const place = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
  const claimId = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value.claimId as string
  const report = () => readReport(desk.editor, article.id, { discussions: false, internal: false })
  return { desk, article, scale, claimId, report }
}

it('a claim on a scale without ratings is judged by a sentence, and the report says that sentence', () => {
  const { desk, scale, claimId, report, article } = onFullFact()
  expect(scale).toMatchObject({ name: 'Full Fact', kind: 'public', ratings: [] })
  setVerdict(desk.reviewer, { claimId, rev: null, conclusion: 'It opened on 12 June 1931.' })
  expect(readWorkbench(desk.viewer, article.id).assessments).toMatchObject([
    { ratingId: null, conclusion: 'It opened on 12 June 1931.' },
  ])
  expect(report().claims[0]?.standing).toMatchObject({
    state: 'settled',
    verdict: { rating: null, label: 'It opened on 12 June 1931.' },
  })
  expect(report().scale.ratings).toEqual([])
})

it('two sentences that differ are a dispute, which an editor decides with a sentence', () => {
  const { desk, claimId, report } = onFullFact()
  setVerdict(desk.reviewer, { claimId, rev: null, conclusion: 'It opened in 1931.' })
  setVerdict(desk.second, { claimId, rev: null, conclusion: 'Nobody knows when it opened.' })
  expect(report().states.disputed).toBe(1)
  decideClaim(desk.editor, { claimId, rev: null, conclusion: 'It opened in 1931.' })
  expect(report().claims[0]?.standing).toMatchObject({ state: 'settled', basis: 'decision', people: ['Edith'] })
})

it('no rating of another scale can be given there', () => {
  const { desk, claimId } = onFullFact()
  const { scale } = (() => {
    desk.db.$client.exec("UPDATE house SET scale_n = (SELECT n FROM scales WHERE preset = 'tickmark')")
    return desk.article('Another text.')
  })()
  const rate = () => setVerdict(desk.reviewer, { claimId, rev: null, ratingId: scale.ratings[0]?.id ?? null })
  expect(rate).toThrow(AppError)
})
