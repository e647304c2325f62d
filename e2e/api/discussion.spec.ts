import { expect } from '@playwright/test'
import { addComment, deleteComment } from '@/services/discussion/comment'
import { checkedArticle } from './checked-article'
import { test } from './program'
import { commonRefusals, NOBODY, staleRefusals } from './refusals'
import { play } from './scenario'

const reading = ['read', 'internal'] as const
const writing = ['check', 'internal'] as const

test('GET and POST /articles/{id}/threads', async ({ desk }) => {
  const { claimId, articleId, deletedClaimId, mark } = checkedArticle(desk)
  const annotationId = mark(desk.people.rosa, 'metres', { purpose: 'comment', body: 'Feet?' }).annotationId
  const elsewhere = checkedArticle(desk).claimId
  const request = `POST /articles/${articleId}/threads` as const
  await play(desk, [
    {
      name: 'a discussion on the article',
      as: 'rosa',
      request,
      body: { body: 'Who *edits* this?' },
      status: 201,
      content: {
        id: '{{first}}',
        articleId,
        annotationId: null,
        claimId: null,
        resolved: null,
        comments: [
          {
            id: '{{comment}}',
            threadId: '{{first}}',
            person: { name: 'Rosa Silva' },
            body: 'Who *edits* this?',
            editedAt: null,
          },
        ],
        rev: 1,
      },
      events: ['addComment'],
      also: ({ headers, body }) => expect(headers.get('location')).toBe(`/api/v1/threads/${body.id}`),
    },
    {
      name: 'on a claim',
      as: 'rosa',
      request,
      body: { body: 'Says who?', claimId },
      status: 201,
      content: { id: '{{second}}', claimId },
      events: ['addComment'],
    },
    {
      name: 'on an annotation',
      as: 'rosa',
      request,
      body: { body: 'Feet.', annotationId },
      status: 201,
      content: { annotationId },
      events: ['addComment'],
    },
    {
      name: 'all of them, in the order they were begun, for a viewer too',
      as: 'vera',
      request: `GET /articles/${articleId}/threads`,
      status: 200,
      content: { items: [{ id: '{{first}}' }, { id: '{{second}}' }, { annotationId }], next: null },
      without: ['@harbour.example'],
    },
    {
      name: 'a page of them',
      request: `GET /articles/${articleId}/threads?limit=1`,
      status: 200,
      content: { items: [{ id: '{{first}}', comments: [{ id: '{{comment}}' }] }], next: '{{next}}' },
    },
    {
      name: 'the first one goes meanwhile',
      as: 'rosa',
      request: 'DELETE /comments/{{comment}}',
      body: { rev: 1 },
      status: 204,
      events: ['deleteComment'],
    },
    {
      name: 'the page after it begins where it would have',
      request: `GET /articles/${articleId}/threads?limit=1&cursor={{next}}`,
      status: 200,
      content: { items: [{ id: '{{second}}' }] },
    },
    {
      name: 'on a claim and an annotation',
      request,
      body: { body: 'x', claimId, annotationId },
      status: 422,
      content: { code: 'invalid' },
    },
    { name: 'on a claim of another article', request, body: { body: 'x', claimId: elsewhere }, status: 404 },
    { name: 'on a deleted claim', request, body: { body: 'x', claimId: deletedClaimId }, status: 404 },
    { name: 'nothing said', request, body: { body: ' ' }, status: 422, content: { fields: { body: '…' } } },
    { name: 'a cursor of nothing', request: `GET /articles/${articleId}/threads?cursor=abc`, status: 422 },
    ...commonRefusals({ request: 'GET /articles/:id/threads', id: articleId, missing: [claimId], scopes: reading }),
    ...commonRefusals({
      request: 'POST /articles/:id/threads',
      id: articleId,
      body: { body: 'x' },
      missing: [claimId],
      scopes: writing,
      below: 'vera',
    }),
  ])
})

test('GET and PATCH /threads/{id}, POST /threads/{id}/comments', async ({ desk }) => {
  const { claimId, articleId } = checkedArticle(desk)
  const { rosa } = desk.people
  const begin = (body: string) => addComment(rosa, { articleId, claimId, body }).value
  const { threadId: id } = begin('Says who?')
  const gone = begin('Never mind.')
  deleteComment(rosa, { id: gone.id, rev: 1 })
  const missing = [claimId, gone.threadId]
  await play(desk, [
    {
      name: 'anybody reads it',
      as: 'vera',
      request: `GET /threads/${id}`,
      status: 200,
      content: { id, claimId, comments: [{ body: 'Says who?' }] },
    },
    ...commonRefusals({ request: 'GET /threads/:id', id, missing, scopes: reading }),
    {
      name: 'it is closed',
      as: 'sam',
      request: `PATCH /threads/${id}`,
      body: { resolved: true, rev: 1 },
      status: 200,
      content: { resolved: { by: { name: 'Sam Lindqvist' } }, rev: 2 },
      events: ['resolveThread'],
    },
    {
      name: 'an answer opens it again',
      as: 'rosa',
      request: `POST /threads/${id}/comments`,
      headers: { 'idempotency-key': 'answer' },
      body: { body: 'The keeper.' },
      status: 201,
      content: { id: '{{answer}}', threadId: id, person: { name: 'Rosa Silva' }, body: 'The keeper.', rev: 1 },
      events: ['addComment'],
      also: ({ headers, body }) => expect(headers.get('location')).toBe(`/api/v1/comments/${body.id}`),
    },
    {
      name: 'said twice under one key, it is said once',
      as: 'rosa',
      request: `POST /threads/${id}/comments`,
      headers: { 'idempotency-key': 'answer' },
      body: { body: 'The keeper.' },
      status: 201,
      content: { id: '{{answer}}' },
    },
    {
      name: 'both are there',
      request: `GET /threads/${id}`,
      status: 200,
      content: { resolved: null, comments: [{ body: 'Says who?' }, { id: '{{answer}}' }], rev: 3 },
    },
    {
      name: 'closed is yes or no',
      request: `PATCH /threads/${id}`,
      body: { resolved: 'yes', rev: 3 },
      status: 422,
      content: { fields: { resolved: '…' } },
    },
    ...staleRefusals(`PATCH /threads/${id}`, { resolved: true }, { id, resolved: null, rev: 3 }),
    ...commonRefusals({
      request: 'PATCH /threads/:id',
      id,
      body: { resolved: true, rev: 3 },
      missing,
      scopes: writing,
      below: 'vera',
    }),
    {
      name: 'nothing said',
      request: `POST /threads/${id}/comments`,
      body: { body: '' },
      status: 422,
      content: { fields: { body: '…' } },
    },
    ...commonRefusals({
      request: 'POST /threads/:id/comments',
      id,
      body: { body: 'x' },
      missing,
      scopes: writing,
      below: 'vera',
    }),
  ])
})

test('GET, PATCH and DELETE /comments/{id}, POST /comments/{id}/restore', async ({ desk }) => {
  const { claimId, articleId } = checkedArticle(desk)
  const { rosa } = desk.people
  const { id, threadId } = addComment(rosa, { articleId, claimId, body: 'Says who?' }).value
  const gone = addComment(rosa, { articleId, threadId, body: 'Never mind.' }).value.id
  deleteComment(rosa, { id: gone, rev: 1 })
  const missing = [claimId, threadId, gone]
  await play(desk, [
    {
      name: 'anybody reads it',
      as: 'vera',
      request: `GET /comments/${id}`,
      status: 200,
      content: { id, threadId, body: 'Says who?' },
    },
    ...commonRefusals({ request: 'GET /comments/:id', id, missing, scopes: reading }),
    {
      name: 'one changes one’s own words',
      as: 'rosa',
      request: `PATCH /comments/${id}`,
      body: { body: 'Says who, exactly?', rev: 1 },
      status: 200,
      content: { body: 'Says who, exactly?', editedAt: '{{edited}}', rev: 2 },
      events: ['changeComment'],
    },
    {
      name: 'nobody changes another’s, not even an editor',
      as: 'edith',
      request: `PATCH /comments/${id}`,
      body: { body: 'x', rev: 2 },
      status: 403,
      content: { code: 'forbidden' },
    },
    {
      name: 'nothing said',
      as: 'rosa',
      request: `PATCH /comments/${id}`,
      body: { body: ' ', rev: 2 },
      status: 422,
      content: { fields: { body: '…' } },
    },
    ...staleRefusals(`PATCH /comments/${id}`, { body: 'Late' }, { id, rev: 2 }).map((row) => ({
      ...row,
      as: 'rosa' as const,
    })),
    ...commonRefusals({
      request: 'PATCH /comments/:id',
      id,
      body: { body: 'x', rev: 2 },
      missing,
      scopes: writing,
      below: 'vera',
    }),
    {
      name: 'a reviewer takes no one else’s away',
      as: 'sam',
      request: `DELETE /comments/${id}`,
      body: { rev: 2 },
      status: 403,
    },
    ...staleRefusals(`DELETE /comments/${id}`, {}, { id, rev: 2 }),
    ...commonRefusals({
      request: 'DELETE /comments/:id',
      id,
      body: { rev: 2 },
      missing,
      scopes: writing,
      below: 'vera',
    }),
    {
      name: 'an editor does',
      as: 'edith',
      request: `DELETE /comments/${id}`,
      headers: { 'if-match': '"2"' },
      status: 204,
      events: ['deleteComment'],
    },
    { name: 'the discussion went with its last comment', request: `GET /threads/${threadId}`, status: 404 },
    ...commonRefusals({
      request: 'POST /comments/:id/restore',
      id,
      missing: [claimId, NOBODY],
      scopes: writing,
      below: 'vera',
    }),
    {
      name: 'and comes back with it',
      as: 'rosa',
      request: `POST /comments/${id}/restore`,
      status: 200,
      content: { id, body: 'Says who, exactly?', rev: 4 },
      events: ['restoreComment'],
    },
    { name: 'with what was said', request: `GET /threads/${threadId}`, status: 200, content: { comments: [{ id }] } },
  ])
})
