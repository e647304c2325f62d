import { expect } from '@playwright/test'
import { markSpan } from '@/services/annotation/mark-span'
import { setWaiting } from '@/services/claim/set-waiting'
import { citeSource } from '@/services/evidence/cite-source'
import { setVerdict } from '@/services/verdict/set-verdict'
import { benchOf } from '../houses/checked-sample'
import { checkedArticle } from './checked-article'
import { test } from './program'
import { commonRefusals, staleRefusals } from './refusals'
import { play } from './scenario'

const STATED = { statement: 'The bridge opened in 1932.', rev: 1 }

test('GET /claims/{id}', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId, rating } = checkedArticle(desk)
  const { rosa } = desk.people
  const hidden = { title: 'The engineer', isConfidential: true }
  citeSource(rosa, {
    claimId,
    stance: 'supports',
    source: { title: 'Port register' },
    question: 'When?',
    answer: '1932',
  })
  citeSource(rosa, { claimId, stance: 'refutes', quote: 'It was 1933.', source: hidden, question: 'Who says so?' })
  setVerdict(rosa, { claimId, rev: null, ratingId: rating('true'), rationale: 'So.' })
  const told = { id: claimId, articleId, scale: { version: 1 }, ...STATED, rev: 3, waiting: null, decision: null }
  await play(desk, [
    {
      name: 'a reviewer sees the whole of it',
      as: 'rosa',
      request: `GET /claims/${claimId}`,
      status: 200,
      content: {
        ...told,
        reportingSource: null,
        types: [],
        standing: { state: 'settled', verdict: { rating: 'true', conclusion: null }, by: 'assessment', stale: false },
        occurrences: [{ start: 0, end: 26, exact: 'The bridge opened in 1932.', anchor: 'exact' }],
        assessments: [{ person: { name: 'Rosa Silva' }, rating: 'true', rationale: 'So.', stale: false, rev: 1 }],
        evidence: [
          { source: { title: 'Port register', confidential: false }, question: 'When?', answer: '1932', position: 0 },
          { source: { title: 'The engineer', confidential: true }, question: 'Who says so?', position: 1 },
        ],
        createdBy: { name: 'Rosa Silva' },
      },
      without: ['@harbour.example'],
    },
    {
      name: 'a viewer sees no confidential source, nor what it says',
      as: 'vera',
      request: `GET /claims/${claimId}`,
      status: 200,
      content: { ...told, evidence: [{ source: { title: 'Port register' } }] },
      without: ['engineer', 'It was 1933.', 'Who says so?'],
    },
    {
      name: 'nor does a token that was not made for it',
      as: 'rosa',
      scopes: ['read'],
      request: `GET /claims/${claimId}`,
      status: 200,
      content: { ...told, evidence: [{ source: { title: 'Port register' } }] },
      without: ['engineer', 'It was 1933.', 'Who says so?'],
    },
    ...commonRefusals({
      request: 'GET /claims/:id',
      id: claimId,
      missing: [articleId, deletedClaimId],
      scopes: ['read'],
    }),
  ])
})

test('PATCH /claims/{id}', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId } = checkedArticle(desk)
  const request = `PATCH /claims/${claimId}` as const
  const all = {
    speaker: 'The mayor',
    reportingSource: 'Harbour Times',
    claimDate: '12-3-1932',
    firstAppearanceUrl: 'https://times.example/1932',
    locationIso: 'GB-SCT',
    types: ['event'],
    whyChecked: 'It is on the plaque.',
    transcription: 'OPENED 1932',
  }
  await play(desk, [
    {
      name: 'every field of the field guide',
      as: 'rosa',
      request,
      body: { ...all, rev: 1 },
      status: 200,
      content: { ...STATED, ...all, rev: 2 },
      events: ['changeClaim'],
    },
    {
      name: 'absent fields stay, null empties',
      as: 'rosa',
      request,
      headers: { 'if-match': '"2"' },
      body: { speaker: null },
      status: 200,
      content: { ...all, speaker: null, rev: 3 },
      events: ['changeClaim'],
    },
    {
      name: 'the same request again, under its key, is carried out once',
      as: 'rosa',
      request,
      headers: { 'idempotency-key': 'statement' },
      body: { statement: 'The bridge was opened in 1932.', rev: 3 },
      status: 200,
      content: { statement: 'The bridge was opened in 1932.', rev: 4 },
      events: ['changeClaim'],
    },
    {
      name: 'answered alike',
      as: 'rosa',
      request,
      headers: { 'idempotency-key': 'statement' },
      body: { statement: 'The bridge was opened in 1932.', rev: 3 },
      status: 200,
      content: { rev: 4 },
    },
    {
      name: 'an empty statement',
      request,
      body: { statement: ' ', rev: 4 },
      status: 422,
      content: { fields: { statement: '…' } },
    },
    {
      name: 'an address that runs',
      request,
      body: { firstAppearanceUrl: 'javascript:alert(1)', rev: 4 },
      status: 422,
      content: { fields: { firstAppearanceUrl: '…' } },
    },
    {
      name: 'a place that is none',
      request,
      body: { locationIso: 'Scotland', rev: 4 },
      status: 422,
      content: { fields: { locationIso: '…' } },
    },
    {
      name: 'half a character',
      request,
      body: '{"speaker":"\\ud83d","rev":4}',
      status: 422,
      content: { fields: { speaker: '…' } },
    },
    {
      name: 'a field of the table',
      request,
      body: { basis: 9, rev: 4 },
      status: 422,
      content: { fields: { basis: '…' } },
    },
    ...staleRefusals(request, { speaker: 'Nobody' }, { id: claimId, articleId, rev: 4, standing: { state: 'open' } }),
    ...commonRefusals({
      request: 'PATCH /claims/:id',
      id: claimId,
      body: { speaker: 'Nobody', rev: 4 },
      missing: [articleId, deletedClaimId],
      scopes: ['check'],
      below: 'vera',
    }),
  ])
})

test('PUT /claims/{id}/state', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId } = checkedArticle(desk)
  const request = `PUT /claims/${claimId}/state` as const
  const waiting = { on: 'Press office', due: '2026-12-01' }
  await play(desk, [
    {
      name: 'a claim waits on somebody until a day',
      as: 'rosa',
      request,
      body: { waiting, rev: 1 },
      status: 200,
      content: { waiting: { ...waiting, since: '{{since}}' }, standing: { state: 'waiting' }, rev: 2 },
      events: ['setWaiting'],
    },
    {
      name: 'another day leaves the clock running',
      as: 'rosa',
      request,
      body: { waiting: { on: 'Press office', due: null }, rev: 2 },
      status: 200,
      content: { waiting: { on: 'Press office', due: null, since: '{{since}}' }, rev: 3 },
      events: ['setWaiting'],
    },
    {
      name: 'it waits no more',
      as: 'rosa',
      request,
      body: { waiting: null, rev: 3 },
      status: 200,
      content: { waiting: null, standing: { state: 'open' }, rev: 4 },
      events: ['setWaiting'],
    },
    {
      name: 'on nobody',
      request,
      body: { waiting: { on: ' ' }, rev: 4 },
      status: 422,
      content: { fields: { 'waiting.on': '…' } },
    },
    {
      name: 'until what is no day',
      request,
      body: { waiting: { on: 'Press office', due: 'soon' }, rev: 4 },
      status: 422,
      content: { fields: { 'waiting.due': '…' } },
    },
    ...staleRefusals(request, { waiting: null }, { id: claimId, rev: 4 }),
    ...commonRefusals({
      request: 'PUT /claims/:id/state',
      id: claimId,
      body: { waiting: null, rev: 4 },
      missing: [articleId, deletedClaimId],
      scopes: ['check'],
      below: 'vera',
    }),
  ])
})

test('POST /claims/{id}/counterpart', async ({ desk }) => {
  const { articleId, deletedClaimId, mark } = checkedArticle(desk)
  const span = mark(desk.people.rosa, '503 metres', { purpose: 'claim' })
  const claimId = span.claimId as string
  const request = `POST /claims/${claimId}/counterpart` as const
  const body = { annotationId: span.annotationId, rev: 1 }
  await play(desk, [
    { name: 'said by nobody', request, body, status: 422, content: { fields: { speaker: '…' } } },
    {
      name: 'a span of no claim of that name',
      request,
      body: { ...body, annotationId: claimId, speaker: 'The mayor' },
      status: 404,
      content: { code: 'not_found' },
    },
    {
      name: 'a second claim on the same words',
      as: 'rosa',
      request,
      body: { ...body, speaker: 'The mayor' },
      status: 201,
      content: {
        statement: 'The mayor: “503 metres”',
        aspect: 'said',
        counterpartId: claimId,
        types: ['quote'],
        occurrences: [{ exact: '503 metres' }],
      },
      events: ['splitSaid'],
    },
    {
      name: 'turned round, both',
      as: 'rosa',
      request: `PATCH /claims/${claimId}`,
      body: { aspect: 'said', rev: 2 },
      status: 200,
      content: { aspect: 'said', speaker: 'The mayor', rev: 3 },
      events: ['changeClaim'],
    },
    { name: 'a third', request, body: { ...body, rev: 3 }, status: 422, content: { detail: 'Two claims stand on…' } },
    ...staleRefusals(request, { annotationId: span.annotationId }, { id: claimId }).slice(0, 1),
    ...commonRefusals({
      request: 'POST /claims/:id/counterpart',
      id: claimId,
      body,
      missing: [articleId, deletedClaimId],
      scopes: ['check'],
      below: 'vera',
    }),
  ])
})

test('GET /claims', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId, rating, mark } = checkedArticle(desk)
  const { rosa } = desk.people
  const second = mark(rosa, '503 metres', { purpose: 'claim' }).claimId as string
  setVerdict(rosa, { claimId, rev: null, ratingId: rating('false') })
  setWaiting(rosa, { id: second, rev: 1, waiting: { on: 'The surveyor' } })
  citeSource(rosa, { claimId: second, stance: 'context', source: { title: 'Whisperer', isConfidential: true } })
  const here = `GET /claims?article=${articleId}` as const
  const first = {
    id: claimId,
    statement: 'The bridge opened in 1932.',
    article: { id: articleId, title: 'The bridge' },
  }
  await play(desk, [
    {
      name: 'the claims of an article, newest first, none that is deleted',
      as: 'rosa',
      request: here,
      status: 200,
      content: {
        items: [
          { id: second, waiting: { on: 'The surveyor' }, standing: { state: 'waiting', verdict: null }, evidence: 1 },
          { ...first, standing: { verdict: { rating: 'false' }, by: 'assessment', stale: false }, evidence: 0 },
        ],
        next: null,
      },
      without: [deletedClaimId],
    },
    {
      name: 'what is confidential is not even counted for a viewer',
      as: 'vera',
      request: here,
      status: 200,
      content: { items: [{ id: second, evidence: 0 }, { id: claimId }] },
    },
    { name: 'by rating', request: `${here}&rating=false`, status: 200, content: { items: [first], next: null } },
    { name: 'by state', request: `${here}&state=waiting`, status: 200, content: { items: [{ id: second }] } },
    { name: 'by words', request: `${here}&q=opened`, status: 200, content: { items: [first] } },
    {
      name: 'by a speaker nobody is',
      request: `${here}&speaker=Nobody`,
      status: 200,
      content: { items: [], next: null },
    },
    {
      name: 'a state there is not',
      request: 'GET /claims?state=done',
      status: 422,
      content: { fields: { state: '…' } },
    },
    {
      name: 'more than a page holds',
      request: 'GET /claims?limit=201',
      status: 422,
      content: { fields: { limit: '…' } },
    },
    {
      name: 'a cursor of nothing',
      request: 'GET /claims?cursor=abc',
      status: 422,
      content: { code: 'invalid' },
    },
    ...commonRefusals({ request: 'GET /claims', scopes: ['read'] }),
  ])
})

test('paging through the claims skips none and doubles none while others write', async ({ desk, program }) => {
  const texts = Array.from({ length: 9 }, (_, at) => `Sentence number ${at} says something.`)
  const articleId = desk.article('Nine sentences', ...texts)
  const { rosa, edith } = desk.people
  const { mark, revisionId } = benchOf(edith, articleId)
  const made = texts.map((text) => mark(rosa, text, { purpose: 'claim' }).claimId as string)
  const caller = program('vera')
  const seen: string[] = []
  let cursor = ''
  let pages = 0
  do {
    const { body } = await caller.call(`GET /claims?article=${articleId}&limit=2${cursor && `&cursor=${cursor}`}`)
    seen.push(...body.items.map(({ id }: { id: string }) => id))
    cursor = body.next ?? ''
    pages += 1
    // A new claim at every page: it stands before the first one.
    markSpan(rosa, { articleId, revisionId, start: pages, end: pages + 20, purpose: 'claim' })
  } while (cursor)
  expect(seen).toEqual(made.toReversed())
})
