import { expect } from '@playwright/test'
import { createScale } from '@/services/scale/create-scale'
import { checkedArticle } from './checked-article'
import { test } from './program'
import { commonRefusals, staleRefusals } from './refusals'
import { play } from './scenario'

const GOOD = { key: 'good', label: 'Good', colour: 'true', icon: 'check', rank: 0 }
const BAD = { key: 'bad', label: 'Bad', colour: 'false', icon: 'cross', rank: 1 }

// It retires a rating of the house's own scale, which others count on.
test.use({ deskName: 'scales' })

test('GET and POST /scales', async ({ desk }) => {
  const request = 'POST /scales'
  const ours = { name: 'Ours', kind: 'public', ratings: [BAD, GOOD] }
  await play(desk, [
    {
      name: 'the scales of the house, the default one first',
      as: 'vera',
      request: 'GET /scales',
      status: 200,
      content: {
        items: [{ name: 'Tickmark', kind: 'public', default: true, ratings: [{ key: 'true', rank: 0 }, '…'] }, '…'],
        next: null,
      },
    },
    ...commonRefusals({ request: 'GET /scales', scopes: ['read'] }),
    {
      name: 'a scale of the house’s own, put in order',
      request,
      body: ours,
      status: 201,
      content: {
        name: 'Ours',
        kind: 'public',
        version: 1,
        preset: null,
        default: false,
        ratings: [{ ...GOOD, shortLabel: 'Good', meaning: '', retired: false }, BAD],
        versions: [{ version: 1, articles: 0, used: false }],
        rev: 1,
      },
      events: ['createScale'],
      also: ({ headers, body }) => expect(headers.get('location')).toBe(`/api/v1/scales/${body.id}`),
    },
    {
      name: 'one of sentences',
      request,
      body: { ...ours, ratings: [] },
      status: 201,
      content: { ratings: [] },
      events: ['createScale'],
    },
    {
      name: 'two ratings of one key',
      request,
      body: { ...ours, ratings: [GOOD, { ...BAD, key: 'good' }] },
      status: 422,
      content: { fields: { 'ratings.1.key': '…' } },
    },
    {
      name: 'a colour of one’s own',
      request,
      body: { ...ours, ratings: [{ ...GOOD, colour: '#f00' }] },
      status: 422,
      content: { fields: { 'ratings.0.colour': '…' } },
    },
    {
      name: 'a number for ClaimReview',
      request,
      body: { ...ours, ratings: [{ ...GOOD, ratingValue: 5 }] },
      status: 422,
      content: { fields: { ratingValue: '…' } },
    },
    {
      name: 'no name',
      request,
      body: { kind: 'public', ratings: [] },
      status: 422,
      content: { fields: { name: '…' } },
    },
    ...commonRefusals({ request, body: ours, scopes: ['edit'], below: 'rosa' }),
  ])
})

test('GET and PATCH /scales/{id}, GET /scales/{id}/versions/{version}', async ({ desk, program }) => {
  const { articleId } = checkedArticle(desk)
  const { body } = await program('vera').call('GET /scales')
  const standard = body.items[0]
  const id = createScale(desk.people.edith, { name: 'Ours', kind: 'public', ratings: [] }).value.id
  const satire = standard.ratings.map((one: { key: string }) =>
    one.key === 'satire' ? { ...one, retired: true } : one,
  )
  const request = `PATCH /scales/${id}` as const
  await play(desk, [
    {
      name: 'anybody reads it',
      as: 'vera',
      request: `GET /scales/${id}`,
      status: 200,
      content: { id, name: 'Ours', version: 1 },
    },
    ...commonRefusals({ request: 'GET /scales/:id', id, missing: [articleId], scopes: ['read'] }),
    {
      name: 'a scale nobody uses is written anew',
      request,
      body: { ratings: [GOOD, BAD], kind: 'internal', rev: 1 },
      status: 200,
      content: { name: 'Ours', kind: 'internal', version: 1, ratings: [GOOD, BAD], rev: 2 },
      events: ['changeScale'],
    },
    {
      name: 'a name alone makes no version',
      request,
      headers: { 'if-match': '"2"' },
      body: { name: 'Ours, renamed' },
      status: 200,
      content: { name: 'Ours, renamed', version: 1, ratings: [GOOD, BAD], rev: 3 },
      events: ['changeScale'],
    },
    ...staleRefusals(request, { name: 'Late' }, { id, name: 'Ours, renamed', version: 1, rev: 3 }),
    ...commonRefusals({
      request: 'PATCH /scales/:id',
      id,
      body: { name: 'x', rev: 3 },
      missing: [articleId],
      scopes: ['edit'],
      below: 'rosa',
    }),
    {
      name: 'a used scale gets its next version',
      request: `PATCH /scales/${standard.id}`,
      body: { ratings: satire, rev: standard.rev },
      status: 200,
      content: {
        version: 2,
        versions: [
          { version: 2, used: false },
          { version: 1, used: true },
        ],
      },
      events: ['changeScale'],
    },
    {
      name: 'and the version before stays as it was',
      as: 'vera',
      request: `GET /scales/${standard.id}/versions/1`,
      status: 200,
      content: { id: standard.id, version: 1, ratings: standard.ratings },
    },
    {
      name: 'a rating of a used version is not taken away',
      request: `PATCH /scales/${standard.id}`,
      body: { ratings: satire.slice(1), rev: standard.rev + 1 },
      status: 422,
      content: { code: 'invalid', detail: '…true…' },
    },
    { name: 'a version there is not', request: `GET /scales/${standard.id}/versions/3`, status: 404 },
    { name: 'a version that is no number', request: `GET /scales/${standard.id}/versions/one`, status: 404 },
    ...commonRefusals({ request: 'GET /scales/:id/versions/1', id, missing: [articleId], scopes: ['read'] }),
  ])
})
