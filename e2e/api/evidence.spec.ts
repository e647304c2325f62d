import { deleteEvidence } from '@/services/evidence/change-evidence'
import { citeSource } from '@/services/evidence/cite-source'
import { checkedArticle } from './checked-article'
import { test } from './program'
import { commonRefusals, NOBODY, staleRefusals } from './refusals'
import { play } from './scenario'

const SOURCE = {
  title: 'Port register',
  url: 'https://port.example/register?utm_source=x',
  archiveUrl: 'https://archive.example/1',
  publisher: 'The port',
  author: 'J. Quill',
  publishedAt: '1932',
  accessedAt: '22 November 2026',
}
const DETAILS = {
  quote: 'Opened 12 March 1932.',
  locator: 'p. 4',
  primary: true,
  question: 'When did it open?',
  answer: '12 March 1932',
  answerType: 'Extractive',
  medium: 'pdf',
  explanation: null,
  note: 'A scan.',
}

test('POST /claims/{id}/evidence', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId, sourceId } = checkedArticle(desk)
  const request = `POST /claims/${claimId}/evidence` as const
  const secret = { title: 'The engineer', confidential: true }
  await play(desk, [
    {
      name: 'a new source, with everything that can be said of how it bears on the claim',
      as: 'rosa',
      request,
      body: { stance: 'supports', source: SOURCE, ...DETAILS },
      status: 201,
      content: {
        id: '{{evidence}}',
        claimId,
        stance: 'supports',
        ...DETAILS,
        source: { ...SOURCE, kind: 'web', confidential: false, rev: 1 },
        position: 0,
        createdBy: { name: 'Rosa Silva' },
        rev: 1,
      },
      events: ['citeSource'],
      also: ({ headers }) => {
        if (!headers.get('location')?.startsWith('/api/v1/evidence/')) throw new Error('No Location')
      },
    },
    {
      name: 'a known source, under a key',
      as: 'rosa',
      request,
      headers: { 'idempotency-key': 'cite' },
      body: { stance: 'context', sourceId },
      status: 201,
      content: { id: '{{second}}', source: { id: sourceId, title: 'A map' }, quote: '', primary: null, position: 1 },
      events: ['citeSource'],
    },
    {
      name: 'again under the same key',
      as: 'rosa',
      request,
      headers: { 'idempotency-key': 'cite' },
      body: { stance: 'context', sourceId },
      status: 201,
      content: { id: '{{second}}' },
    },
    {
      name: 'another request under that key',
      as: 'rosa',
      request,
      headers: { 'idempotency-key': 'cite' },
      body: { stance: 'refutes', sourceId },
      status: 409,
      content: { code: 'conflict' },
    },
    {
      name: 'no source at all, where a question has no answer',
      as: 'rosa',
      request,
      body: { stance: 'context', question: 'Who paid?', answerType: 'Unanswerable' },
      status: 201,
      content: { source: null, question: 'Who paid?', answerType: 'Unanswerable', position: 2 },
      events: ['citeSource'],
    },
    { name: 'no source', as: 'rosa', request, body: { stance: 'context' }, status: 422, content: { code: 'invalid' } },
    {
      name: 'two sources',
      as: 'rosa',
      request,
      body: { stance: 'context', sourceId, source: SOURCE },
      status: 422,
      content: { code: 'invalid' },
    },
    {
      name: 'a source that is not there',
      as: 'rosa',
      request,
      body: { stance: 'context', sourceId: NOBODY },
      status: 404,
      content: { code: 'not_found' },
    },
    {
      name: 'a stance there is not',
      request,
      body: { stance: 'proves', sourceId },
      status: 422,
      content: { fields: { stance: '…' } },
    },
    {
      name: 'a source that leads to a script',
      request,
      body: { stance: 'context', source: { title: 'x', url: 'javascript:alert(1)' } },
      status: 422,
      content: { fields: { 'source.url': '…' } },
    },
    {
      name: 'a field of the table, inside the source',
      request,
      body: { stance: 'context', source: { title: 'x', isConfidential: false } },
      status: 422,
      content: { fields: { isConfidential: '…' } },
    },
    {
      name: 'a confidential source, by a token that could not see it',
      as: 'rosa',
      scopes: ['read', 'check'],
      request,
      body: { stance: 'supports', source: secret },
      status: 403,
      content: { detail: '…"internal"…' },
    },
    {
      name: 'a confidential source, by one that can',
      as: 'rosa',
      request,
      body: { stance: 'supports', source: secret },
      status: 201,
      content: { source: { title: 'The engineer', confidential: true } },
      events: ['citeSource'],
    },
    ...commonRefusals({
      request: 'POST /claims/:id/evidence',
      id: claimId,
      body: { stance: 'context', sourceId },
      missing: [articleId, deletedClaimId],
      scopes: ['check'],
      below: 'vera',
    }),
  ])
})

test('GET and PATCH /evidence/{id}', async ({ desk }) => {
  const { claimId, deletedEvidenceId } = checkedArticle(desk)
  const cite = (title: string, isConfidential = false) =>
    citeSource(desk.people.rosa, { claimId, stance: 'supports', source: { title, isConfidential }, locator: 'p. 4' })
      .value.evidenceId
  const id = cite('Port register')
  const secret = cite('The engineer', true)
  const request = `PATCH /evidence/${id}` as const
  const missing = [claimId, deletedEvidenceId]
  await play(desk, [
    {
      name: 'anybody reads it',
      as: 'vera',
      request: `GET /evidence/${id}`,
      status: 200,
      content: { id, locator: 'p. 4' },
    },
    {
      name: 'a confidential one is not there for a viewer',
      as: 'vera',
      request: `GET /evidence/${secret}`,
      status: 404,
    },
    {
      name: 'nor for a token without internal',
      as: 'rosa',
      scopes: ['read', 'check'],
      request: `PATCH /evidence/${secret}`,
      body: { note: 'x', rev: 1 },
      status: 404,
    },
    ...commonRefusals({ request: 'GET /evidence/:id', id, missing, scopes: ['read'] }),
    {
      name: 'everything but the source is changed',
      as: 'rosa',
      request,
      body: { stance: 'qualifies', ...DETAILS, rev: 1 },
      status: 200,
      content: { stance: 'qualifies', ...DETAILS, source: { title: 'Port register' }, rev: 2 },
      events: ['changeEvidence'],
    },
    {
      name: 'absent fields stay, null empties',
      as: 'rosa',
      request,
      headers: { 'if-match': '"2"' },
      body: { question: null, primary: null },
      status: 200,
      content: { stance: 'qualifies', question: null, primary: null, answer: '12 March 1932', rev: 3 },
      events: ['changeEvidence'],
    },
    {
      name: 'another source',
      request,
      body: { sourceId: NOBODY, rev: 3 },
      status: 422,
      content: { fields: { sourceId: '…' } },
    },
    {
      name: 'a medium there is not',
      request,
      body: { medium: 'papyrus', rev: 3 },
      status: 422,
      content: { fields: { medium: '…' } },
    },
    ...staleRefusals(request, { note: 'Late.' }, { id, rev: 3, primary: null }),
    ...commonRefusals({
      request: 'PATCH /evidence/:id',
      id,
      body: { note: 'x', rev: 3 },
      missing,
      scopes: ['check'],
      below: 'vera',
    }),
  ])
})

test('DELETE /evidence/{id} and POST /evidence/{id}/restore', async ({ desk }) => {
  const { claimId, deletedEvidenceId } = checkedArticle(desk)
  const { rosa } = desk.people
  const cite = (title: string) => citeSource(rosa, { claimId, stance: 'supports', source: { title } }).value.evidenceId
  const id = cite('Port register')
  const gone = cite('Old map')
  deleteEvidence(rosa, { id: gone, rev: 1 })
  const request = `DELETE /evidence/${id}` as const
  await play(desk, [
    ...staleRefusals(request, {}, { id, rev: 1 }),
    ...commonRefusals({
      request: 'DELETE /evidence/:id',
      id,
      body: { rev: 1 },
      missing: [claimId, gone, deletedEvidenceId],
      scopes: ['check'],
      below: 'vera',
    }),
    {
      name: 'a reviewer takes it away',
      as: 'rosa',
      request,
      body: { rev: 1 },
      status: 204,
      events: ['deleteEvidence'],
    },
    { name: 'it is gone', request: `GET /evidence/${id}`, status: 404 },
    { name: 'a claim has it no more', request: `GET /claims/${claimId}`, status: 200, content: { evidence: [] } },
    ...commonRefusals({
      request: 'POST /evidence/:id/restore',
      id,
      missing: [claimId, deletedEvidenceId],
      scopes: ['check'],
      below: 'vera',
    }),
    {
      name: 'and brings it back',
      as: 'rosa',
      request: `POST /evidence/${id}/restore`,
      status: 200,
      content: { id, source: { title: 'Port register' }, rev: 3 },
      events: ['restoreEvidence'],
    },
    { name: 'what is there stays as it is', request: `POST /evidence/${id}/restore`, status: 200, content: { rev: 3 } },
  ])
})
