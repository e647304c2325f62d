import { command, endpoint, type Row } from './row'

/** What people say to one another about the work; to programs, internal matter. */
export const DISCUSSION_ROWS: readonly Row[] = [
  command('addComment', 'reviewer', (hand) => ({ articleId: hand.article.id, body: 'I see.' })),
  command('addComment', 'reviewer', (hand) => ({ articleId: hand.article.id, claimId: hand.claim(), body: 'I see.' })),
  command('addComment', 'reviewer', (hand) => ({
    articleId: hand.article.id,
    annotationId: hand.note(),
    body: 'Yes.',
  })),
  command('changeComment', 'reviewer', (hand) => ({ id: hand.comment().id, rev: 1, body: 'Better.' })),
  command('deleteComment', 'reviewer', (hand) => ({ id: hand.comment().id, rev: 1 })),
  command('deleteComment', 'editor', (_hand, { handOf }) => ({ id: handOf(null).comment().id, rev: 1 })),
  command('restoreComment', 'reviewer', (hand) => ({ id: hand.deleteComment() }), { isForDeleted: true }),
  command('resolveThread', 'reviewer', (hand) => ({ id: hand.comment().threadId, rev: 1, isResolved: true })),
  endpoint('GET /articles/[id]/threads', 'viewer', 'read internal', { id: 'article' }),
  endpoint('POST /articles/[id]/threads', 'reviewer', 'check internal read', {
    id: 'article',
    status: 201,
    call: () => ({ body: { body: 'I see.' } }),
  }),
  endpoint('GET /threads/[id]', 'viewer', 'read internal', { id: 'thread' }),
  endpoint('PATCH /threads/[id]', 'reviewer', 'check internal read', {
    id: 'thread',
    call: (hand) => ({ id: hand.comment().threadId, body: { resolved: true, rev: 1 } }),
  }),
  endpoint('POST /threads/[id]/comments', 'reviewer', 'check internal read', {
    id: 'thread',
    status: 201,
    call: (hand) => ({ id: hand.comment().threadId, body: { body: 'I see.' } }),
  }),
  endpoint('GET /comments/[id]', 'viewer', 'read internal', { id: 'comment' }),
  endpoint('PATCH /comments/[id]', 'reviewer', 'check internal read', {
    id: 'comment',
    call: (hand) => ({ id: hand.comment().id, body: { body: 'Better.', rev: 1 } }),
  }),
  endpoint('DELETE /comments/[id]', 'reviewer', 'check internal', {
    id: 'comment',
    status: 204,
    call: (hand) => ({ id: hand.comment().id, body: { rev: 1 } }),
  }),
  endpoint('POST /comments/[id]/restore', 'reviewer', 'check internal read', {
    id: 'comment',
    isForDeleted: true,
    call: (hand) => ({ id: hand.deleteComment() }),
  }),
]
