import { expect } from '@playwright/test'
import { test } from './program'
import { play, type Row } from './scenario'

const NOWHERE = '01a00000-0000-7000-8000-000000000000'
const MARKER = 'The ferry sails at noon.'
const json = (value: object) => ({ ...value })

/** The refusals that every endpoint of one article shares, with what a right request would send. */
function gone(request: (id: string) => Row['request'], body?: object): Row[] {
  const row = (name: string, id: string): Row => ({
    name,
    request: request(id),
    ...(body === undefined ? {} : { body }),
    status: 404,
    content: { code: 'not_found' },
  })
  return [
    row('an id of nothing', NOWHERE),
    row('an id of another kind', '{{annotation}}'),
    row('what is no id', 'nonsense'),
    row('a deleted article', '{{deleted}}'),
  ]
}

/** An article with one claim, a deleted one, and a second to take in. */
const GROUND: readonly Row[] = [
  {
    name: 'an article',
    request: 'POST /articles',
    body: { text: `${MARKER} It carries 40 cars.`, title: 'Ferry times', language: 'en', working: 'public-verdict' },
    status: 201,
    content: { id: '{{article}}', rev: '{{rev}}' },
    events: ['importArticle'],
  },
  {
    name: 'a claim on it',
    as: 'rosa',
    request: 'POST /articles/{{article}}/annotations',
    body: { purpose: 'claim', quote: { exact: MARKER } },
    status: 201,
    content: { id: '{{annotation}}' },
    events: ['markSpan'],
  },
  {
    name: 'another article',
    request: 'POST /articles',
    body: { text: 'Gone.', language: 'en' },
    status: 201,
    content: { id: '{{deleted}}' },
    events: ['importArticle'],
  },
  {
    name: 'which is deleted',
    request: 'DELETE /articles/{{deleted}}',
    headers: { 'if-match': '"2"' },
    status: 204,
    events: ['deleteArticle'],
  },
]

test('POST /articles takes in text, Markdown, HTML and files, and says what it refuses', async ({ desk }) => {
  const text = 'Headline of the day\n\nIt is so.\n\nAlso Read'
  const form = (fields: Record<string, string>, file?: [name: string, content: BlobPart]) => {
    const data = new FormData()
    for (const [name, value] of Object.entries(fields)) data.set(name, value)
    if (file) data.set('file', new Blob([file[1]]), file[0])
    return data
  }
  const key = { 'idempotency-key': `articles-${desk.people.edith.actor.id}` }
  await play(desk, [
    ...GROUND,
    {
      name: 'text keeps every character; its title is a name and changes no word',
      request: 'POST /articles',
      body: json({
        text: 'Line one\r\nline two 👩‍🚀 e\u0301',
        title: '<b>A & B</b>',
        language: 'pt-BR',
        working: 'data-set',
      }),
      status: 201,
      content: {
        title: '<b>A & B</b>',
        language: 'pt-BR',
        working: 'data-set',
        revision: { number: 1, text: 'Line one\nline two 👩‍🚀 e\u0301' },
        proposals: { excluded: [] },
      },
      events: ['importArticle'],
    },
    {
      name: 'what does not look like article is proposed, not removed, and counts for nothing',
      request: 'POST /articles',
      body: { text, language: 'en' },
      status: 201,
      content: {
        working: 'public-verdict',
        scale: { preset: 'tickmark' },
        revision: { text },
        coverage: { claims: 0, unanchored: 0, wordsAccounted: 0, words: 9 },
        proposals: { excluded: [{ exact: 'Also Read', reason: 'read-more' }] },
      },
      events: ['importArticle'],
    },
    {
      name: 'Markdown is read as such',
      request: 'POST /articles',
      body: { markdown: '# A head\n\nIt **is**.', language: 'en' },
      status: 201,
      content: { title: 'A head', revision: { text: 'A head\n\nIt is.' } },
      events: ['importArticle'],
    },
    {
      name: 'HTML is read without its scripts',
      request: 'POST /articles',
      body: { html: '<h1>A head</h1><script>alert(1)</script><p onclick="x()">It is.</p>', language: 'en' },
      status: 201,
      content: { revision: { text: 'A head\n\nIt is.' } },
      without: ['alert', 'onclick'],
      events: ['importArticle'],
    },
    {
      name: 'a file comes in a form, with the same fields',
      request: 'POST /articles',
      body: form({ title: 'From a file', scale: 'politifact' }, ['page.html', '<p>One line.</p>']),
      status: 201,
      content: { title: 'From a file', scale: { preset: 'politifact' }, revision: { text: 'One line.' } },
      events: ['importArticle'],
    },
    {
      name: 'a file that is no text is refused',
      request: 'POST /articles',
      body: form({}, ['picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])]),
      status: 415,
      content: { code: 'unsupported' },
    },
    {
      name: 'the same key and request again: the same answer, no second article',
      request: 'POST /articles',
      headers: key,
      body: { text: 'Only once.', language: 'en' },
      status: 201,
      content: { id: '{{once}}', rev: 2 },
      events: ['importArticle'],
    },
    {
      name: 'the repeat',
      request: 'POST /articles',
      headers: key,
      body: { text: 'Only once.', language: 'en' },
      status: 201,
      content: { id: '{{once}}', rev: 2 },
      also: ({ headers }) => expect(headers.get('location')).toMatch(/^\/api\/v1\/articles\/[\w-]+$/),
    },
    {
      name: 'the same key for another request',
      request: 'POST /articles',
      headers: key,
      body: { text: 'Twice.', language: 'en' },
      status: 409,
      content: { code: 'conflict' },
    },
    ...(
      [
        ['nothing to take in', {}, 422, { fields: { input: '…' } }],
        ['two contents', { text: 'a', html: '<p>a' }, 422, { fields: { input: '…' } }],
        ['an unknown key', { text: 'a', colour: 'red' }, 422, { fields: { colour: '…' } }],
        ['a file that is no file', { file: { name: 'x', bytes: [1] } }, 422, { fields: { file: '…' } }],
        ['half a character', { text: '\ud800' }, 422, { fields: { text: '…' } }],
        ['U+0000', { text: 'a\u0000b' }, 422, { fields: { text: '…' } }],
        ['white space alone', { text: ' \n\t' }, 422, { code: 'invalid' }],
        ['an address that is none', { text: 'a', url: 'javascript:alert(1)' }, 422, { fields: { url: '…' } }],
        ['a language that is none', { text: 'a', language: 'English!' }, 422, { fields: { language: '…' } }],
        ['a way of working that is none', { text: 'a', working: 'fast' }, 422, { fields: { working: '…' } }],
        ['a scale that is none', { text: 'a', scale: 'gut-feeling' }, 422, { fields: { scale: '…' } }],
        ['a title of white space', { text: 'a', title: ' ' }, 422, { fields: { title: '…' } }],
        ['text that is a number', { text: 5 }, 422, { fields: { text: '…' } }],
        ['a list for a body', [1], 422, { code: 'invalid' }],
        ['an address that is inside', { fetchUrl: 'http://127.0.0.1:9/' }, 503, { code: 'unavailable' }],
        ['an address with a password', { fetchUrl: 'http://me:pw@example.org/' }, 422, { code: 'invalid' }],
        ['more than is taken in', { text: 'a '.repeat(2_700_000) }, 413, { code: 'too_large' }],
      ] as const
    ).map(([name, body, status, content]): Row => ({ name, request: 'POST /articles', body, status, content })),
    { name: 'no JSON', request: 'POST /articles', body: '{"text": ', status: 422, content: { code: 'invalid' } },
    {
      name: 'another media type',
      request: 'POST /articles',
      headers: { 'content-type': 'text/plain' },
      body: 'It is so.',
      status: 415,
    },
    { name: 'a reviewer', as: 'rosa', request: 'POST /articles', body: { text: 'a' }, status: 403 },
    {
      name: 'an editor’s token without the scope',
      scopes: ['read', 'check'],
      request: 'POST /articles',
      body: { text: 'a' },
      status: 403,
      content: { detail: '…"edit"…' },
    },
    { name: 'nobody', as: null, request: 'POST /articles', body: { text: 'a' }, status: 401 },
  ])
})

test('GET /articles lists without texts, a page at a time, and stays stable under writes', async ({ desk }) => {
  const known = await play(desk, [...GROUND])
  for (const number of [1, 2, 3]) desk.article(`Paging ${number}`, `Marker sentence ${number}.`)
  await play(
    desk,
    [
      {
        name: 'two of three',
        as: 'vera',
        request: 'GET /articles?q=Paging&limit=2&sort=newest',
        status: 200,
        content: { items: [{ title: 'Paging 3' }, { title: 'Paging 2' }], next: '{{next}}' },
        without: ['Marker sentence'],
      },
      {
        name: 'another one comes in meanwhile',
        request: 'POST /articles',
        body: { text: 'Paging.', title: 'Paging 4', language: 'en' },
        status: 201,
        events: ['importArticle'],
      },
      {
        name: 'the page after it has the third and nothing twice',
        as: 'vera',
        request: 'GET /articles?q=Paging&limit=2&sort=newest&cursor={{next}}',
        status: 200,
        content: { items: [{ title: 'Paging 1' }], next: null },
      },
      { name: 'a filter', request: 'GET /articles?status=checked', status: 200, content: { items: [] } },
      { name: 'deleted ones are not there', request: 'GET /articles?q=Gone', status: 200, content: { items: [] } },
      {
        name: 'a cursor of another order',
        request: 'GET /articles?sort=title&cursor={{next}}',
        status: 422,
        content: { code: 'invalid' },
      },
      {
        name: 'a cursor that is none',
        request: 'GET /articles?cursor=abc',
        status: 422,
        content: { code: 'invalid' },
      },
      { name: 'too long a page', request: 'GET /articles?limit=201', status: 422, content: { fields: { limit: '…' } } },
      {
        name: 'a status that is none',
        request: 'GET /articles?status=done',
        status: 422,
        content: { fields: { status: '…' } },
      },
      {
        name: 'an unknown parameter',
        request: 'GET /articles?colour=red',
        status: 422,
        content: { fields: { colour: '…' } },
      },
      { name: 'a token without the scope', scopes: ['check'], request: 'GET /articles', status: 403 },
    ],
    known,
  )
})

test('GET, PATCH and DELETE /articles/{id}, and restore', async ({ desk }) => {
  await play(desk, [
    ...GROUND,
    {
      name: 'a viewer reads it with its progress',
      as: 'vera',
      request: 'GET /articles/{{article}}',
      status: 200,
      content: {
        status: 'in-review',
        coverage: {
          sentences: 2,
          accounted: 1,
          words: 9,
          wordsAccounted: 5,
          claims: 1,
          assessed: 0,
          settled: 0,
          unanchored: 0,
        },
        rev: '{{now}}',
      },
    },
    ...gone((id) => `GET /articles/${id}`),
    {
      name: 'its details change',
      request: 'PATCH /articles/{{article}}',
      body: { title: 'Renamed', byline: null, url: 'https://example.org/', status: 'checked', rev: '{{now}}' },
      status: 200,
      content: {
        title: 'Renamed',
        url: 'https://example.org/',
        status: 'checked',
        revision: { text: `${MARKER} It carries 40 cars.` },
      },
      events: ['changeArticle'],
    },
    {
      name: 'a stale rev is a conflict that shows the article as it stands',
      request: 'PATCH /articles/{{article}}',
      body: { title: 'Too late', rev: '{{now}}' },
      status: 409,
      content: { code: 'conflict', current: { title: 'Renamed', rev: '…', coverage: '…' } },
    },
    {
      name: 'a stale If-Match is a failed precondition',
      request: 'PATCH /articles/{{article}}',
      headers: { 'if-match': '"{{now}}"' },
      body: { title: 'Too late' },
      status: 412,
      content: { current: { title: 'Renamed' } },
    },
    {
      name: 'no version named',
      request: 'PATCH /articles/{{article}}',
      body: { title: 'x' },
      status: 422,
      content: { fields: { rev: '…' } },
    },
    {
      name: 'two versions named',
      request: 'PATCH /articles/{{article}}',
      headers: { 'if-match': '"1"' },
      body: { title: 'x', rev: 2 },
      status: 422,
    },
    {
      name: 'its text',
      request: 'PATCH /articles/{{article}}',
      body: { text: 'x', rev: 4 },
      status: 422,
      content: { fields: { text: '…' } },
    },
    {
      name: 'its owner',
      request: 'PATCH /articles/{{article}}',
      body: { createdBy: 1, rev: 4 },
      status: 422,
      content: { fields: { createdBy: '…' } },
    },
    {
      name: 'a reviewer',
      as: 'rosa',
      request: 'PATCH /articles/{{article}}',
      body: { title: 'x', rev: 4 },
      status: 403,
    },
    {
      name: 'without the scope',
      scopes: ['read'],
      request: 'PATCH /articles/{{article}}',
      body: { title: 'x', rev: 4 },
      status: 403,
    },
    ...gone((id) => `PATCH /articles/${id}`, { title: 'x', rev: 2 }),
    {
      name: 'deleting needs the version',
      request: 'DELETE /articles/{{article}}',
      status: 422,
      content: { fields: { rev: '…' } },
    },
    {
      name: 'deleting a stale one',
      request: 'DELETE /articles/{{article}}',
      headers: { 'if-match': '"1"' },
      status: 412,
    },
    {
      name: 'a reviewer does not delete',
      as: 'rosa',
      request: 'DELETE /articles/{{article}}',
      body: { rev: 4 },
      status: 403,
    },
    {
      name: 'deleting',
      request: 'DELETE /articles/{{article}}',
      body: { rev: 4 },
      status: 204,
      events: ['deleteArticle'],
    },
    ...gone((id) => `DELETE /articles/${id}`, { rev: 2 }),
    { name: 'gone', as: 'vera', request: 'GET /articles/{{article}}', status: 404 },
    { name: 'with what is on it', as: 'vera', request: 'GET /annotations/{{annotation}}', status: 404 },
    { name: 'a reviewer does not restore', as: 'rosa', request: 'POST /articles/{{article}}/restore', status: 403 },
    {
      name: 'it comes back',
      request: 'POST /articles/{{article}}/restore',
      status: 200,
      content: { title: 'Renamed', rev: 6 },
      events: ['restoreArticle'],
    },
    {
      name: 'restoring what is there changes nothing',
      request: 'POST /articles/{{article}}/restore',
      status: 200,
      content: { rev: 6 },
    },
    { name: 'restoring nothing', request: `POST /articles/${NOWHERE}/restore`, status: 404 },
    {
      name: 'its one revision',
      as: 'vera',
      request: 'GET /articles/{{article}}/revisions',
      status: 200,
      content: { items: [{ number: 1, words: 9, createdBy: { name: 'Edith Osei' } }], next: null },
      without: [MARKER],
    },
    ...gone((id) => `GET /articles/${id}/revisions`),
    {
      name: 'with its text and places',
      as: 'vera',
      request: 'GET /articles/{{article}}/revisions/1',
      status: 200,
      content: {
        number: 1,
        document: { type: 'doc' },
        placements: [{ annotationId: '{{annotation}}', start: 0, end: 24, anchor: 'exact', exact: MARKER }],
      },
    },
    { name: 'a revision that never was', request: 'GET /articles/{{article}}/revisions/2', status: 404 },
    { name: 'a number that is none', request: 'GET /articles/{{article}}/revisions/first', status: 404 },
    ...gone((id) => `GET /articles/${id}/revisions/1`),
  ])
})

test('coverage, and "rest is clear"', async ({ desk }) => {
  await play(desk, [
    ...GROUND,
    {
      name: 'a reviewer clears the rest of a sentence',
      as: 'rosa',
      request: 'POST /articles/{{article}}/sentences/1/clear',
      status: 201,
      content: { sentence: 1, by: { name: 'Rosa Silva' }, rev: 1 },
      events: ['clearSentence'],
    },
    {
      name: 'saying it twice changes nothing',
      as: 'sam',
      request: 'POST /articles/{{article}}/sentences/1/clear',
      status: 201,
      content: { by: { name: 'Rosa Silva' } },
    },
    {
      name: 'the ledger says so',
      as: 'vera',
      request: 'GET /articles/{{article}}/coverage',
      status: 200,
      content: {
        sentences: [
          { start: 0, end: 24, text: MARKER, state: 'accounted', uncovered: [], clearedBy: null, claimIds: ['…'] },
          { start: 25, end: 44, state: 'accounted', clearedBy: { name: 'Rosa Silva', at: '…' }, claimIds: [] },
        ],
        sections: [{ start: 0, end: 44, title: '', sentences: 2, accounted: 2, words: 9, wordsAccounted: 9 }],
      },
    },
    {
      name: 'a stale version of it',
      as: 'sam',
      request: 'DELETE /articles/{{article}}/sentences/1/clear',
      body: { rev: 7 },
      status: 409,
    },
    {
      name: 'anybody who checks takes it back',
      as: 'sam',
      request: 'DELETE /articles/{{article}}/sentences/1/clear',
      status: 204,
      events: ['unclearSentence'],
    },
    {
      name: 'the words are open again',
      request: 'GET /articles/{{article}}/coverage',
      status: 200,
      content: { sentences: ['…', { state: 'open', uncovered: [{ start: 25, end: 43 }], clearedBy: null }] },
    },
    { name: 'what nobody cleared', as: 'sam', request: 'DELETE /articles/{{article}}/sentences/1/clear', status: 404 },
    {
      name: 'a sentence that is not there',
      as: 'sam',
      request: 'POST /articles/{{article}}/sentences/2/clear',
      status: 422,
    },
    { name: 'a number that is none', as: 'sam', request: 'POST /articles/{{article}}/sentences/-1/clear', status: 404 },
    { name: 'a viewer', as: 'vera', request: 'POST /articles/{{article}}/sentences/1/clear', status: 403 },
    {
      name: 'without the scope',
      as: 'sam',
      scopes: ['read', 'edit'],
      request: 'POST /articles/{{article}}/sentences/1/clear',
      status: 403,
      content: { detail: '…"check"…' },
    },
    ...gone((id) => `POST /articles/${id}/sentences/0/clear`),
    ...gone((id) => `GET /articles/${id}/coverage`),
  ])
})
