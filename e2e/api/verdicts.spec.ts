import { changeClaim } from '@/services/claim/change-claim'
import { decideClaim } from '@/services/verdict/decide-claim'
import { setVerdict } from '@/services/verdict/set-verdict'
import { checkedArticle } from './checked-article'
import { test } from './program'
import { commonRefusals, NOBODY, staleRefusals } from './refusals'
import { play } from './scenario'

test('PUT /claims/{id}/assessment', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId } = checkedArticle(desk)
  const request = `PUT /claims/${claimId}/assessment` as const
  const as = 'rosa'
  const events = ['setVerdict']
  await play(desk, [
    {
      name: 'a rating by its key, reasons and confidence',
      as,
      request,
      body: { rating: 'mostly-true', confidence: 0.8, rationale: `See [@${NOBODY}].` },
      status: 200,
      content: {
        person: { name: 'Rosa Silva' },
        rating: 'mostly-true',
        conclusion: null,
        confidence: 0.8,
        rationale: `See [@${NOBODY}].`,
        judgedStatement: 'The bridge opened in 1932.',
        stale: false,
        rev: 1,
      },
      events,
    },
    {
      name: 'a second one without the version of the first',
      as,
      request,
      body: { rating: 'false' },
      status: 409,
      content: { code: 'conflict', current: { rating: 'mostly-true', rev: 1 } },
    },
    {
      name: 'absent fields stay',
      as,
      request,
      body: { rating: 'false', rev: 1 },
      status: 200,
      content: { rating: 'false', confidence: 0.8, rationale: `See [@${NOBODY}].`, rev: 2 },
      events,
    },
    {
      name: 'a conclusion takes the place of the rating',
      as,
      request,
      headers: { 'if-match': '"2"' },
      body: { conclusion: 'It opened a year later.' },
      status: 200,
      content: { rating: null, conclusion: 'It opened a year later.', rev: 3 },
      events,
    },
    {
      name: 'null clears the verdict and keeps the reasons',
      as,
      request,
      body: { rating: null, conclusion: null, rev: 3 },
      status: 200,
      content: { rating: null, conclusion: null, rationale: `See [@${NOBODY}].`, rev: 4 },
      events,
    },
    {
      name: 'everybody has one of their own',
      as: 'sam',
      request,
      body: { rating: 'true' },
      status: 200,
      content: { person: { name: 'Sam Lindqvist' }, rating: 'true', rev: 1 },
      events,
    },
    {
      name: 'a key of another scale',
      as,
      request,
      body: { rating: 'confirmed', rev: 4 },
      status: 422,
      content: { code: 'invalid', detail: '…"confirmed"…true, mostly-true…' },
    },
    {
      name: 'a key of no scale',
      as,
      request,
      body: { rating: 'FALSE', rev: 4 },
      status: 422,
      content: { code: 'invalid' },
    },
    {
      name: 'a rating and a conclusion',
      as,
      request,
      body: { rating: 'true', conclusion: 'It is so.', rev: 4 },
      status: 422,
      content: { code: 'invalid' },
    },
    {
      name: 'a confidence beyond certainty',
      as,
      request,
      body: { confidence: 1.1, rev: 4 },
      status: 422,
      content: { fields: { confidence: '…' } },
    },
    {
      name: 'a version of what is not there yet',
      as: 'ada',
      request,
      body: { rating: 'true', rev: 1 },
      status: 409,
      content: { code: 'conflict', current: null },
    },
    {
      name: 'If-Match of a version that is not the newest',
      as,
      request,
      headers: { 'if-match': '"3"' },
      body: { rating: 'true' },
      status: 412,
      content: { current: { rev: 4 } },
    },
    ...commonRefusals({
      request: 'PUT /claims/:id/assessment',
      id: claimId,
      body: { rating: 'true' },
      missing: [articleId, deletedClaimId],
      scopes: ['check'],
      below: 'vera',
    }),
  ])
})

test('POST /claims/{id}/assessment/confirm', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId, rating } = checkedArticle(desk)
  const { rosa, sam } = desk.people
  setVerdict(rosa, { claimId, rev: null, ratingId: rating('true') })
  changeClaim(sam, { id: claimId, rev: 1, statement: 'The bridge was opened in 1932.' })
  const request = `POST /claims/${claimId}/assessment/confirm` as const
  const judged = 'The bridge opened in 1932.'
  await play(desk, [
    {
      name: 'the verdict is on an older wording',
      as: 'rosa',
      request: `GET /claims/${claimId}`,
      status: 200,
      content: {
        standing: { state: 'check-again', stale: true },
        assessments: [{ stale: true, judgedStatement: judged, rev: 1 }],
      },
    },
    {
      name: 'and still holds for the new one',
      as: 'rosa',
      request,
      body: { rev: 1 },
      status: 200,
      content: { rating: 'true', stale: false, judgedStatement: 'The bridge was opened in 1932.', rev: 2 },
      events: ['confirmVerdict'],
    },
    {
      name: 'whoever gave none has nothing to confirm',
      as: 'sam',
      request,
      body: { rev: 1 },
      status: 404,
      content: { code: 'not_found' },
    },
    ...staleRefusals(request, {}, { rating: 'true', rev: 2 }).map((row) => ({ ...row, as: 'rosa' as const })),
    ...commonRefusals({
      request: 'POST /claims/:id/assessment/confirm',
      id: claimId,
      body: { rev: 2 },
      missing: [articleId, deletedClaimId],
      scopes: ['check'],
      below: 'vera',
    }),
  ])
})

test('PUT /claims/{id}/decision', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId } = checkedArticle(desk)
  const request = `PUT /claims/${claimId}/decision` as const
  await play(desk, [
    {
      name: 'an editor settles it',
      request,
      body: { rating: 'true', reason: 'Agreed.' },
      status: 200,
      content: {
        person: { name: 'Edith Osei' },
        rating: 'true',
        conclusion: null,
        reason: 'Agreed.',
        stale: false,
        rev: 1,
      },
      events: ['decideClaim'],
    },
    {
      name: 'the claim says so',
      as: 'vera',
      request: `GET /claims/${claimId}`,
      status: 200,
      content: { standing: { state: 'settled', by: 'decision', verdict: { rating: 'true' } }, decision: { rev: 1 } },
    },
    {
      name: 'settled anew, by a sentence',
      request,
      body: { conclusion: 'It opened in 1932, on paper.', rev: 1 },
      status: 200,
      content: { rating: null, conclusion: 'It opened in 1932, on paper.', reason: 'Agreed.', rev: 2 },
      events: ['decideClaim'],
    },
    {
      name: 'neither rating nor conclusion',
      request,
      body: { reason: 'Why not.', rev: 2 },
      status: 422,
      content: { code: 'invalid' },
    },
    {
      name: 'a key of another scale',
      request,
      body: { rating: 'confirmed', rev: 2 },
      status: 422,
      content: { code: 'invalid' },
    },
    {
      name: 'over what was decided meanwhile',
      request,
      body: { rating: 'false' },
      status: 409,
      content: { current: { conclusion: 'It opened in 1932, on paper.', rev: 2 } },
    },
    {
      name: 'If-Match of a version that is not the newest',
      request,
      headers: { 'if-match': '"1"' },
      body: { rating: 'false' },
      status: 412,
      content: { current: { rev: 2 } },
    },
    ...commonRefusals({
      request: 'PUT /claims/:id/decision',
      id: claimId,
      body: { rating: 'true', rev: 2 },
      missing: [articleId, deletedClaimId],
      scopes: ['edit'],
      below: 'rosa',
    }),
  ])
})

test('DELETE /claims/{id}/decision', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId, rating } = checkedArticle(desk)
  decideClaim(desk.people.edith, { claimId, rev: null, ratingId: rating('true') })
  const request = `DELETE /claims/${claimId}/decision` as const
  await play(desk, [
    ...staleRefusals(request, {}, { rating: 'true', rev: 1 }),
    ...commonRefusals({
      request: 'DELETE /claims/:id/decision',
      id: claimId,
      body: { rev: 1 },
      missing: [articleId, deletedClaimId],
      scopes: ['edit'],
      below: 'rosa',
    }),
    {
      name: 'an editor takes it back',
      request,
      headers: { 'if-match': '"1"' },
      status: 204,
      events: ['reopenClaim'],
    },
    {
      name: 'the claim is undecided again',
      request: `GET /claims/${claimId}`,
      status: 200,
      content: { standing: { state: 'open' }, decision: null },
    },
    {
      name: 'what is undecided cannot be taken back',
      request,
      body: { rev: 2 },
      status: 404,
      content: { code: 'not_found' },
    },
    {
      name: 'and can be settled again',
      request: `PUT /claims/${claimId}/decision`,
      body: { rating: 'false' },
      status: 200,
      content: { rating: 'false', rev: 1 },
      events: ['decideClaim'],
    },
  ])
})
