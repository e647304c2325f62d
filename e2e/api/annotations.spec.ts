import { test } from './program'
import { play, type Row } from './scenario'

const NOWHERE = '01a00000-0000-7000-8000-000000000000'
const TEXT = 'The mayor spoke. The mayor left.\n\nNobody 👩‍🚀 asked why.'

const GROUND: readonly Row[] = [
  {
    name: 'an article',
    request: 'POST /articles',
    body: { text: TEXT, title: 'The mayor', language: 'en', working: 'public-verdict' },
    status: 201,
    content: { id: '{{article}}', revision: { id: '{{revision}}', text: TEXT } },
    events: ['importArticle'],
  },
  {
    name: 'a claim by a quote with its surroundings',
    as: 'rosa',
    request: 'POST /articles/{{article}}/annotations',
    body: {
      purpose: 'claim',
      quote: { exact: 'The mayor', suffix: ' left' },
      claim: { statement: 'The mayor left', speaker: 'A passer-by', types: ['event'], claimDate: null },
    },
    status: 201,
    content: {
      id: '{{claimSpan}}',
      claimId: '{{claim}}',
      start: 17,
      end: 26,
      exact: 'The mayor',
      anchor: 'exact',
      createdBy: { name: 'Rosa Silva' },
      rev: 1,
    },
    events: ['markSpan'],
  },
]

function mark(name: string, body: object, status: number, content?: object, more: Partial<Row> = {}): Row {
  return {
    name,
    as: 'rosa',
    request: 'POST /articles/{{article}}/annotations',
    body,
    status,
    ...(content ? { content } : {}),
    ...(status === 201 ? { events: ['markSpan'] } : {}),
    ...more,
  }
}

/** The refusals that every endpoint of one annotation shares. */
function gone(method: string, path = '', body?: object): Row[] {
  const row = (name: string, id: string): Row => ({
    name: `${method}: ${name}`,
    request: `${method} /annotations/${id}${path}`,
    ...(body ? { body } : {}),
    status: 404,
    content: { code: 'not_found' },
  })
  return [row('an id of nothing', NOWHERE), row('an id of another kind', '{{article}}'), row('no id', 'x')]
}

const range = { start: 0, end: 9 }

test('POST /articles/{id}/annotations marks by offsets or by words, and guesses nothing', async ({ desk }) => {
  const other = desk.article('Another', 'It is so.')
  const key = { 'idempotency-key': 'mark-once' }
  await play(desk, [
    ...GROUND,
    mark('an occurrence of a known claim', { purpose: 'claim', range, claimId: '{{claim}}' }, 201, {
      start: 0,
      end: 9,
      claimId: '{{claim}}',
    }),
    mark('a comment', { purpose: 'comment', range, body: 'Which *mayor*?' }, 201, {
      body: 'Which *mayor*?',
      claimId: null,
    }),
    mark(
      'a correction of a claim',
      { purpose: 'correction', range, claimId: '{{claim}}', replacement: 'A mayor', severity: 'factual', legal: true },
      201,
      { replacement: 'A mayor', severity: 'factual', legal: true, state: 'proposed', claimId: '{{claim}}' },
    ),
    mark('a no-check', { purpose: 'no-check', range, reason: 'opinion' }, 201, { reason: 'opinion' }),
    mark('an exclusion across blocks', { purpose: 'excluded', range: { start: 27, end: 40 } }, 201, {
      exact: 'left.\n\nNobody',
    }),
    mark('on the revision that was read', { purpose: 'comment', range, revisionId: '{{revision}}' }, 201),
    mark('the same key and request', { purpose: 'comment', range }, 201, { id: '{{once}}' }, { headers: key }),
    mark(
      'again: the same answer, no event',
      { purpose: 'comment', range },
      201,
      { id: '{{once}}' },
      { headers: key, events: [] },
    ),
    mark('the same key, another request', { purpose: 'excluded', range }, 409, { code: 'conflict' }, { headers: key }),
    mark('words that stand there twice', { purpose: 'comment', quote: { exact: 'mayor' } }, 409, {
      candidates: [
        { start: 4, end: 9, exact: 'mayor', prefix: 'The ', suffix: ' spoke. The mayor left.\n\nNobody…' },
        { start: 21, end: 26, exact: 'mayor' },
      ],
    }),
    mark('words that stand nowhere', { purpose: 'comment', quote: { exact: 'The Mayor' } }, 422, {
      fields: { 'quote.exact': '…' },
      detail: '…Copy them…',
    }),
    mark(
      'an editor’s reason, by an editor',
      { purpose: 'no-check', range, reason: 'waived' },
      201,
      {},
      { as: 'edith' },
    ),
    mark('an editor’s reason', { purpose: 'no-check', range, reason: 'waived' }, 403),
    mark('a no-check without a reason', { purpose: 'no-check', range }, 422),
    mark('a reason for a claim', { purpose: 'claim', range, reason: 'opinion' }, 422),
    mark('a replacement for a comment', { purpose: 'comment', range, replacement: 'x' }, 422),
    mark('details of a claim for a comment', { purpose: 'comment', range, claim: { speaker: 'x' } }, 422),
    mark(
      'details of a claim that is there',
      { purpose: 'claim', range, claimId: '{{claim}}', claim: { speaker: 'x' } },
      422,
    ),
    mark('neither range nor quote', { purpose: 'comment' }, 422, { fields: { input: '…' } }),
    mark('both', { purpose: 'comment', range, quote: { exact: 'left' } }, 422, { fields: { input: '…' } }),
    mark('bounds outside the text', { purpose: 'comment', range: { start: 0, end: 999 } }, 422),
    mark('bounds the wrong way round', { purpose: 'comment', range: { start: 9, end: 4 } }, 422),
    mark('bounds inside a character', { purpose: 'comment', range: { start: 42, end: 45 } }, 422),
    mark('white space alone', { purpose: 'comment', range: { start: 32, end: 34 } }, 422),
    mark('an unknown purpose', { purpose: 'verdict', range }, 422, { fields: { purpose: '…' } }),
    mark('an unknown key', { purpose: 'comment', range, colour: 'red' }, 422, { fields: { colour: '…' } }),
    mark('an unknown key of the claim', { purpose: 'claim', range, claim: { rating: 'true' } }, 422, {
      fields: { rating: '…' },
    }),
    mark('another revision', { purpose: 'comment', range, revisionId: NOWHERE }, 409),
    mark('a claim that is none', { purpose: 'claim', range, claimId: NOWHERE }, 404),
    mark('a claim of another kind', { purpose: 'claim', range, claimId: '{{claimSpan}}' }, 404),
    mark('a viewer', { purpose: 'comment', range }, 403, {}, { as: 'vera' }),
    mark('without the scope', { purpose: 'comment', range }, 403, {}, { scopes: ['read', 'edit', 'internal'] }),
    mark(
      'an article that is none',
      { purpose: 'comment', range },
      404,
      {},
      { request: `POST /articles/${NOWHERE}/annotations` },
    ),
    mark(
      'an article of another kind',
      { purpose: 'comment', range },
      404,
      {},
      { request: 'POST /articles/{{claim}}/annotations' },
    ),
    mark(
      'a claim of another article',
      { purpose: 'claim', range: { start: 0, end: 2 }, claimId: '{{claim}}' },
      404,
      {},
      {
        request: `POST /articles/${other}/annotations`,
      },
    ),
  ])
})

test('GET /articles/{id}/annotations pages in reading order, stable under writes', async ({ desk }) => {
  await play(desk, [
    ...GROUND,
    mark('inside it', { purpose: 'comment', range: { start: 21, end: 26 } }, 201, { id: '{{inside}}' }),
    mark('before it', { purpose: 'comment', range }, 201, { id: '{{before}}' }),
    {
      name: 'the first two',
      as: 'vera',
      request: 'GET /articles/{{article}}/annotations?limit=2',
      status: 200,
      content: { items: [{ id: '{{before}}' }, { id: '{{claimSpan}}' }], next: '{{next}}' },
    },
    mark('something comes in before', { purpose: 'comment', range: { start: 4, end: 9 } }, 201),
    {
      name: 'and one is deleted',
      as: 'rosa',
      request: 'DELETE /annotations/{{claimSpan}}',
      body: { rev: 1 },
      status: 204,
      events: ['deleteAnnotation'],
    },
    {
      name: 'the rest',
      as: 'vera',
      request: 'GET /articles/{{article}}/annotations?limit=2&cursor={{next}}',
      status: 200,
      content: { items: [{ id: '{{inside}}' }], next: null },
    },
    {
      name: 'as the W3C has it',
      as: 'vera',
      request: 'GET /articles/{{article}}/annotations?limit=1',
      headers: { accept: 'application/ld+json' },
      status: 200,
      content: {
        type: 'AnnotationPage',
        items: [{ type: 'Annotation', id: 'urn:uuid:{{before}}' }],
        next: '…cursor=…',
      },
    },
    { name: 'a cursor that is none', request: 'GET /articles/{{article}}/annotations?cursor=x', status: 422 },
    {
      name: 'an empty page',
      request: 'GET /articles/{{article}}/annotations?limit=0',
      status: 422,
      content: { fields: { limit: '…' } },
    },
    {
      name: 'an unknown parameter',
      request: 'GET /articles/{{article}}/annotations?purpose=claim',
      status: 422,
      content: { fields: { purpose: '…' } },
    },
    { name: 'no article', request: `GET /articles/${NOWHERE}/annotations`, status: 404 },
    { name: 'without the scope', scopes: ['check'], request: 'GET /articles/{{article}}/annotations', status: 403 },
    { name: 'nobody', as: null, request: 'GET /articles/{{article}}/annotations', status: 401 },
  ])
})

test('GET, PATCH and DELETE /annotations/{id}, and restore', async ({ desk }) => {
  const patch = (name: string, body: object, status: number, content?: object, more: Partial<Row> = {}): Row => ({
    name,
    as: 'rosa',
    request: 'PATCH /annotations/{{correction}}',
    body,
    status,
    ...(content ? { content } : {}),
    ...more,
  })
  await play(desk, [
    ...GROUND,
    mark('a correction', { purpose: 'correction', range, replacement: 'A mayor' }, 201, { id: '{{correction}}' }),
    {
      name: 'a viewer reads it',
      as: 'vera',
      request: 'GET /annotations/{{correction}}',
      status: 200,
      content: { articleId: '{{article}}', replacement: 'A mayor' },
    },
    ...gone('GET'),
    patch(
      'what it says',
      { rev: 1, replacement: 'This mayor', severity: 'wording', body: null },
      200,
      { replacement: 'This mayor', rev: 2 },
      { events: ['changeAnnotation'] },
    ),
    patch('a stale rev', { rev: 1, replacement: 'x' }, 409, {
      current: { replacement: 'This mayor', articleId: '{{article}}', rev: 2 },
    }),
    patch('a stale If-Match', { replacement: 'x' }, 412, { current: { rev: 2 } }, { headers: { 'if-match': '"1"' } }),
    patch(
      'other bounds and words at once',
      { rev: 2, range: { start: 0, end: 15 }, legal: true },
      200,
      { exact: 'The mayor spoke', legal: true, rev: 4 },
      { events: ['resizeAnnotation', 'changeAnnotation'] },
    ),
    patch('bounds outside, and nothing is changed', { rev: 4, range: { start: 0, end: 999 }, legal: false }, 422),
    patch(
      'it stands as it was',
      { rev: 4, legal: true },
      200,
      { exact: 'The mayor spoke', legal: true, rev: 5 },
      { events: ['changeAnnotation'] },
    ),
    patch('a reviewer does not decide', { rev: 5, state: 'accepted' }, 403),
    patch('stet without a reason', { rev: 5, state: 'stet' }, 422, {}, { as: 'edith' }),
    patch('nor a reason of somebody who does not', { rev: 5, stateReason: 'x' }, 403),
    patch(
      'an editor does, and says why',
      { rev: 5, state: 'stet', stateReason: 'He is the mayor.' },
      200,
      { state: 'stet', stateReason: 'He is the mayor.', stateBy: { name: 'Edith Osei' }, rev: 6 },
      { as: 'edith', events: ['changeAnnotation'] },
    ),
    patch('another reviewer’s is not theirs to change', { rev: 6, body: 'x' }, 403, {}, { as: 'sam' }),
    patch('a reason for a correction', { rev: 6, reason: 'opinion' }, 422),
    patch('another purpose, once it was decided', { rev: 6, purpose: 'claim' }, 422, { code: 'invalid' }),
    patch('its author', { rev: 6, createdBy: NOWHERE }, 422, { fields: { createdBy: '…' } }),
    patch('no version', { body: 'x' }, 422, { fields: { rev: '…' } }),
    patch('a viewer', { rev: 6, body: 'x' }, 403, {}, { as: 'vera' }),
    patch('without the scope', { rev: 6, body: 'x' }, 403, {}, { scopes: ['read'] }),
    ...gone('PATCH', '', { rev: 1, body: 'x' }),
    {
      name: 'another reviewer does not delete it',
      as: 'sam',
      request: 'DELETE /annotations/{{claimSpan}}',
      body: { rev: 1 },
      status: 403,
    },
    { name: 'no version', as: 'rosa', request: 'DELETE /annotations/{{claimSpan}}', status: 422 },
    {
      name: 'a stale one',
      as: 'rosa',
      request: 'DELETE /annotations/{{claimSpan}}',
      headers: { 'if-match': '"9"' },
      status: 412,
    },
    {
      name: 'deleting',
      as: 'rosa',
      request: 'DELETE /annotations/{{claimSpan}}',
      headers: { 'if-match': '"1"' },
      status: 204,
      events: ['deleteAnnotation'],
    },
    { name: 'gone', request: 'GET /annotations/{{claimSpan}}', status: 404 },
    {
      name: 'gone for a second time',
      as: 'rosa',
      request: 'DELETE /annotations/{{claimSpan}}',
      body: { rev: 2 },
      status: 404,
    },
    {
      name: 'and its claim with it',
      as: 'vera',
      request: 'GET /articles/{{article}}',
      status: 200,
      content: { coverage: { claims: 0 } },
    },
    {
      name: 'another reviewer does not bring it back',
      as: 'sam',
      request: 'POST /annotations/{{claimSpan}}/restore',
      status: 403,
    },
    {
      name: 'it comes back',
      as: 'rosa',
      request: 'POST /annotations/{{claimSpan}}/restore',
      status: 200,
      content: { claimId: '{{claim}}', start: 17 },
      events: ['restoreAnnotation'],
    },
    {
      name: 'what is there is not restored again',
      as: 'rosa',
      request: 'POST /annotations/{{claimSpan}}/restore',
      status: 200,
    },
    ...gone('DELETE', '', { rev: 1 }),
    ...gone('POST', '/restore'),
  ])
})

test('a proposal is accepted by name, or dismissed', async ({ desk }) => {
  const body = { text: 'It is so.\n\nAlso Read\n\nALSO READ | More of it', language: 'en' }
  await play(desk, [
    {
      name: 'an article',
      request: 'POST /articles',
      body,
      status: 201,
      content: { id: '{{article}}', proposals: { excluded: ['…'] } },
      events: ['importArticle'],
    },
    {
      name: 'its proposals',
      request: 'GET /articles/{{article}}/annotations',
      status: 200,
      content: {
        items: [
          { id: '{{first}}', proposal: true, createdBy: null, rev: '{{rev}}' },
          { id: '{{second}}', rev: '{{rev2}}' },
        ],
      },
    },
    {
      name: 'one is accepted',
      as: 'rosa',
      request: 'PATCH /annotations/{{first}}',
      body: { proposal: false, rev: '{{rev}}' },
      status: 200,
      content: { proposal: false, createdBy: { name: 'Rosa Silva' } },
      events: ['acceptProposals'],
    },
    {
      name: 'one is dismissed',
      as: 'rosa',
      request: 'DELETE /annotations/{{second}}',
      body: { rev: '{{rev2}}' },
      status: 204,
      events: ['deleteAnnotation'],
    },
    {
      name: 'the excluded words are out of the count',
      request: 'GET /articles/{{article}}/coverage',
      status: 200,
      content: { sentences: [{ state: 'open' }, { state: 'excluded' }, { state: 'open' }] },
    },
  ])
})
