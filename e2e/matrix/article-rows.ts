import { paragraphs } from '@/services/desk.fixture'
import { action, command, endpoint, handler, page, type Row } from './row'

/** Articles: the list, the workbench, what comes in, and the report. */
export const ARTICLE_ROWS: readonly Row[] = [
  page('/articles', 'viewer'),
  page('/articles/new', 'editor'),
  page('/articles/deleted', 'editor', { showsDeleted: true }),
  action(
    'app/(workbench)/articles/deleted/actions.ts#erase',
    'admin',
    (hand) => {
      const id = hand.deleteArticle()
      return [{ id, rev: hand.rev('article', id), title: hand.titleOf(id), sources: 'keep' }]
    },
    { showsDeleted: true },
  ),
  page('/articles/[id]', 'viewer', { id: 'article' }),
  page('/articles/[id]/ledger', 'viewer', { id: 'article' }),
  page('/articles/[id]/corrections', 'viewer', { id: 'article' }),
  page('/articles/[id]/report', 'viewer', { id: 'article' }),
  page('/articles/[id]/report', 'viewer', { id: 'article', query: '?include=internal&include=discussions' }),
  handler('GET /api/articles/[id]/workbench', 'viewer', { id: 'article' }),
  handler('GET /api/articles/[id]/objects', 'viewer'),
  ...['html', 'md', 'json', 'csv', 'webannotation', 'claimreview'].map((format) =>
    handler('GET /api/articles/[id]/report', 'viewer', { id: 'article', query: `?format=${format}` }),
  ),
  handler('GET /api/articles/[id]/report', 'editor', { id: 'article', query: '?format=json&include=internal' }),
  handler('GET /api/articles/[id]/report', 'editor', { id: 'article', query: '?format=html&include=discussions' }),
  ...[
    'articles',
    'article-facets',
    'claims',
    'claim-facets',
    'claim-repeats?claim={claim}',
    'sources',
    'source-facets',
    'citations?source={source}',
    'source-suggestions?q=book',
    'search?q=book',
    'search-facets?q=book',
  ].map((list) => {
    const [name = '', query] = list.split('?')
    return handler('GET /api/lists/[name]', 'viewer', { params: { name }, query: query && `?${query}` })
  }),
  handler('POST /api/intake', 'editor', {
    call: () => ({ body: 'The bridge opened in 1932.', headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  }),
  handler('POST /api/commands', 'viewer', {
    call: () => ({
      body: { name: 'saveDraft', input: { key: 'matrix', body: '' }, idempotencyKey: crypto.randomUUID() },
    }),
  }),
  command('saveArticle', 'editor', () => ({
    document: paragraphs('The bridge opened in 1932.'),
    title: 'Brought in',
    language: 'en',
    direction: 'ltr',
  })),
  command('changeArticle', 'editor', (hand) => ({ id: hand.newArticle().id, rev: 2, title: 'Another name' })),
  command('deleteArticle', 'editor', (hand) => ({ id: hand.newArticle().id, rev: 2 })),
  command('restoreArticle', 'editor', (hand) => ({ id: hand.deleteArticle() }), { isForDeleted: true }),
  command('saveDraft', 'viewer', () => ({ key: 'matrix', body: 'half a thought' })),
  command('discardDraft', 'viewer', () => ({ key: 'matrix' })),
  endpoint('GET /articles', 'viewer', 'read'),
  endpoint('POST /articles', 'editor', 'edit read', {
    status: 201,
    call: () => ({ body: { text: 'The bridge opened in 1932.', title: 'Brought in' } }),
  }),
  endpoint('GET /articles/[id]', 'viewer', 'read', { id: 'article' }),
  endpoint('PATCH /articles/[id]', 'editor', 'edit read', {
    id: 'article',
    call: (hand) => ({ id: hand.newArticle().id, body: { title: 'Another name', rev: 2 } }),
  }),
  endpoint('DELETE /articles/[id]', 'editor', 'edit', {
    id: 'article',
    status: 204,
    call: (hand) => ({ id: hand.newArticle().id, body: { rev: 2 } }),
  }),
  endpoint('POST /articles/[id]/restore', 'editor', 'edit read', {
    id: 'article',
    isForDeleted: true,
    call: (hand) => ({ id: hand.deleteArticle() }),
  }),
  endpoint('GET /articles/[id]/revisions', 'viewer', 'read', { id: 'article' }),
  endpoint('GET /articles/[id]/revisions/[n]', 'viewer', 'read', { id: 'article', params: { n: '1' } }),
  endpoint('GET /articles/[id]/coverage', 'viewer', 'read', { id: 'article' }),
  endpoint('POST /articles/[id]/sentences/[n]/clear', 'reviewer', 'check read', {
    id: 'article',
    params: { n: '1' },
    status: 201,
    call: (hand) => ({ id: hand.newArticle().id }),
  }),
  endpoint('DELETE /articles/[id]/sentences/[n]/clear', 'reviewer', 'check read', {
    id: 'article',
    params: { n: '0' },
    status: 204,
    call: (hand) => {
      const article = hand.newArticle()
      hand.clear(article)
      return { id: article.id }
    },
  }),
  endpoint('GET /articles/[id]/events', 'viewer', 'read', { id: 'article' }),
  ...['html', 'md', 'json', 'csv', 'webannotation', 'claimreview'].map((format) =>
    endpoint('GET /articles/[id]/report', 'viewer', 'read', { id: 'article', query: `?format=${format}` }),
  ),
  endpoint('GET /articles/[id]/report', 'editor', 'read internal', {
    id: 'article',
    query: '?format=json&include=internal,discussions',
  }),
  endpoint('GET /search', 'viewer', 'read', { query: '?q=bridge' }),
]
