import { expect } from '@playwright/test'
import { citeSource } from '@/services/evidence/cite-source'
import { addSource } from '@/services/source/add-source'
import { checkedArticle } from './checked-article'
import { test } from './program'
import { commonRefusals, staleRefusals } from './refusals'
import { play } from './scenario'

const ALL = {
  title: 'Port register',
  kind: 'document',
  url: 'https://port.example/register',
  archiveUrl: 'https://archive.example/1',
  publisher: 'The port',
  author: 'J. Quill',
  publishedAt: '1932',
  accessedAt: '22 November 2026',
  confidential: true,
}

test('POST /sources', async ({ desk }) => {
  const request = 'POST /sources'
  await play(desk, [
    {
      name: 'everything that can be said of it',
      as: 'rosa',
      request,
      body: ALL,
      status: 201,
      content: { id: '{{source}}', ...ALL, rev: 1 },
      events: ['addSource'],
      also: ({ headers, body }) => expect(headers.get('location')).toBe(`/api/v1/sources/${body.id}`),
    },
    {
      name: 'a title alone',
      as: 'rosa',
      request,
      body: { title: 'Talk with the keeper' },
      status: 201,
      content: { kind: 'other', url: null, confidential: false },
      events: ['addSource'],
    },
    {
      name: 'no title',
      request,
      body: { url: 'https://port.example' },
      status: 422,
      content: { fields: { title: '…' } },
    },
    {
      name: 'a kind there is not',
      request,
      body: { title: 'x', kind: 'rumour' },
      status: 422,
      content: { fields: { kind: '…' } },
    },
    {
      name: 'an address that runs',
      request,
      body: { title: 'x', url: 'javascript:alert(1)' },
      status: 422,
      content: { fields: { url: '…' } },
    },
    {
      name: 'an identity of one’s own',
      request,
      body: { title: 'x', id: '0197a0aa-0000-7000-8000-000000000001' },
      status: 422,
      content: { fields: { id: '…' } },
    },
    {
      name: 'a confidential one, by a token that could not see it',
      as: 'rosa',
      scopes: ['read', 'check'],
      request,
      body: ALL,
      status: 403,
      content: { detail: '…"internal"…' },
    },
    ...commonRefusals({ request, body: { title: 'x' }, scopes: ['check'], below: 'vera' }),
  ])
})

test('GET and PATCH /sources/{id}', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId } = checkedArticle(desk)
  const { rosa } = desk.people
  const id = addSource(rosa, { title: 'Port register' }).value.id
  const secret = addSource(rosa, { title: 'The engineer', isConfidential: true }).value.id
  citeSource(rosa, { claimId, sourceId: id, stance: 'refutes', quote: 'Opened 1933.', locator: 'p. 4' })
  const request = `PATCH /sources/${id}` as const
  const citation = {
    stance: 'refutes',
    quote: 'Opened 1933.',
    locator: 'p. 4',
    claim: { id: claimId, statement: 'The bridge opened in 1932.' },
    article: { id: articleId, title: 'The bridge' },
  }
  const missing = [claimId, deletedClaimId]
  await play(desk, [
    {
      name: 'a source and where it is cited',
      as: 'vera',
      request: `GET /sources/${id}`,
      status: 200,
      content: { id, title: 'Port register', citations: { items: [citation], next: null }, rev: 1 },
    },
    {
      name: 'a confidential one is not there for a viewer',
      as: 'vera',
      request: `GET /sources/${secret}`,
      status: 404,
    },
    { name: 'nor for a token without internal', scopes: ['read'], request: `GET /sources/${secret}`, status: 404 },
    {
      name: 'it is there for a reviewer',
      as: 'rosa',
      request: `GET /sources/${secret}`,
      status: 200,
      content: { id: secret },
    },
    ...commonRefusals({ request: 'GET /sources/:id', id, missing, scopes: ['read'] }),
    {
      name: 'everything that can be said of it',
      as: 'rosa',
      request,
      body: { ...ALL, confidential: false, rev: 1 },
      status: 200,
      content: { ...ALL, confidential: false, rev: 2 },
      events: ['changeSource'],
    },
    {
      name: 'absent fields stay, null empties',
      as: 'rosa',
      request,
      headers: { 'if-match': '"2"' },
      body: { url: null },
      status: 200,
      content: { ...ALL, url: null, confidential: false, rev: 3 },
      events: ['changeSource'],
    },
    {
      name: 'made confidential by a token that would not see it any more',
      as: 'rosa',
      scopes: ['read', 'check'],
      request,
      body: { confidential: true, rev: 3 },
      status: 403,
      content: { detail: '…"internal"…' },
    },
    ...staleRefusals(request, { title: 'Late' }, { id, title: 'Port register', rev: 3 }),
    ...commonRefusals({
      request: 'PATCH /sources/:id',
      id,
      body: { title: 'x', rev: 3 },
      missing,
      scopes: ['check'],
      below: 'vera',
    }),
    {
      name: 'made confidential, it takes its evidence along',
      as: 'rosa',
      request,
      body: { confidential: true, rev: 3 },
      status: 200,
      content: { confidential: true, rev: 4 },
      events: ['changeSource'],
    },
    {
      name: 'out of every viewer’s sight',
      as: 'vera',
      request: `GET /claims/${claimId}`,
      status: 200,
      content: { evidence: [] },
    },
  ])
})

test('GET /sources and GET /sources/{id}/citations', async ({ desk, program }) => {
  const { claimId, articleId, deletedClaimId } = checkedArticle(desk)
  const { rosa } = desk.people
  const id = addSource(rosa, { title: 'Zebra almanac', publisher: 'Zoo', kind: 'book' }).value.id
  const secret = addSource(rosa, { title: 'Zebra keeper', isConfidential: true }).value.id
  for (const quote of ['one', 'two', 'three']) citeSource(rosa, { claimId, sourceId: id, stance: 'context', quote })
  const almanac = { id, title: 'Zebra almanac', kind: 'book', claims: 1, articles: 1, confidential: false }
  await play(desk, [
    {
      name: 'the library, searched, newest first',
      as: 'rosa',
      request: 'GET /sources?q=zebra',
      status: 200,
      content: { items: [{ id: secret, confidential: true, claims: 0 }, almanac], next: null },
    },
    {
      name: 'confidential ones are not there for a viewer',
      as: 'vera',
      request: 'GET /sources?q=zebra',
      status: 200,
      content: { items: [almanac] },
      without: ['keeper'],
    },
    {
      name: 'nor for a token without internal',
      scopes: ['read'],
      request: 'GET /sources?q=zebra%20keeper',
      status: 200,
      content: { items: [] },
    },
    {
      name: 'by kind',
      as: 'rosa',
      request: 'GET /sources?q=zebra&kind=book',
      status: 200,
      content: { items: [almanac] },
    },
    {
      name: 'confidential ones only',
      as: 'rosa',
      request: 'GET /sources?q=zebra&confidential=true',
      status: 200,
      content: { items: [{ id: secret }] },
    },
    {
      name: 'a kind there is not',
      request: 'GET /sources?kind=rumour',
      status: 422,
      content: { fields: { kind: '…' } },
    },
    {
      name: 'neither yes nor no',
      request: 'GET /sources?confidential=maybe',
      status: 422,
      content: { fields: { confidential: '…' } },
    },
    ...commonRefusals({ request: 'GET /sources', scopes: ['read'] }),
    {
      name: 'a page of where it is cited, the newest first',
      as: 'vera',
      request: `GET /sources/${id}/citations?limit=2`,
      status: 200,
      content: { items: [{ quote: 'three', article: { id: articleId } }, { quote: 'two' }], next: '{{next}}' },
    },
    {
      name: 'the page after it',
      as: 'vera',
      request: `GET /sources/${id}/citations?limit=2&cursor={{next}}`,
      status: 200,
      content: { items: [{ quote: 'one', claim: { id: claimId } }], next: null },
    },
    {
      name: 'a cursor of another list',
      request: `GET /sources?cursor={{next}}`,
      status: 422,
      content: { code: 'invalid' },
    },
    ...commonRefusals({
      request: 'GET /sources/:id/citations',
      id,
      missing: [claimId, deletedClaimId],
      scopes: ['read'],
    }),
    {
      name: 'of a confidential one, for a viewer',
      as: 'vera',
      request: `GET /sources/${secret}/citations`,
      status: 404,
    },
  ])
  expect((await program('vera').call(`GET /sources/${id}/citations?limit=0`)).status).toBe(422)
})
