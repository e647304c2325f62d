import { expect } from '@playwright/test'
import { addComment } from '@/services/discussion/comment'
import { citeSource } from '@/services/evidence/cite-source'
import type { Desk } from '../desk'
import { benchOf } from '../houses/checked-sample'
import { test } from './program'
import { play, type Row } from './scenario'

const NOWHERE = '01a00000-0000-7000-8000-000000000000'

/** An article with a claim, a confidential source cited for it, and a discussion. */
function guarded(desk: Desk): { article: string; known: Map<string, unknown> } {
  const { edith, rosa } = desk.people
  const article = desk.article('Guarded', 'The ferry sails at noon.')
  const claimId = benchOf(edith, article).claim(rosa, 'The ferry sails at noon.')
  const source = { title: 'SECRETNAME of the harbour', isConfidential: true }
  citeSource(rosa, { claimId, stance: 'supports', source, quote: 'SECRETQUOTE' })
  addComment(rosa, { articleId: article, claimId, body: 'INNERTALK' })
  return { article, known: new Map([['article', article]]) }
}

const events = (more: Partial<Row>): Row => ({
  name: 'the history',
  request: 'GET /articles/{{article}}/events',
  status: 200,
  ...more,
})
const verbs = (...names: readonly string[]) => ({ items: names.map((verb) => ({ verb })), next: null })

test('GET /articles/{id}/events tells nobody what they may not see', async ({ desk }) => {
  const { known } = guarded(desk)
  await play(
    desk,
    [
      events({
        name: 'a reviewer',
        as: 'rosa',
        content: {
          items: [
            {
              verb: 'addComment',
              by: { name: 'Rosa Silva' },
              at: '…',
              changes: [{ kind: 'thread' }, { kind: 'comment' }],
            },
            { verb: 'citeSource', changes: '…' },
            {
              verb: 'markSpan',
              changes: [{ kind: 'claim', revBefore: 0, revAfter: 1 }, { kind: 'annotation' }, { kind: 'article' }],
            },
            { verb: 'importArticle', by: { name: 'Edith Osei' } },
          ],
          next: null,
        },
      }),
      events({ name: 'without internal', as: 'rosa', scopes: ['read'], content: verbs('markSpan', 'importArticle') }),
      events({ name: 'a viewer', as: 'vera', content: verbs('addComment', 'markSpan', 'importArticle') }),
      events({
        name: 'a viewer without internal',
        as: 'vera',
        scopes: ['read'],
        content: verbs('markSpan', 'importArticle'),
        without: ['citeSource', 'comment', 'thread'],
      }),
      events({
        name: 'a page',
        as: 'rosa',
        request: 'GET /articles/{{article}}/events?limit=1',
        content: { items: [{ verb: 'addComment' }], next: '{{next}}' },
      }),
      {
        name: 'something happens',
        as: 'rosa',
        request: 'POST /articles/{{article}}/sentences/0/clear',
        status: 201,
        events: ['clearSentence'],
      },
      events({
        name: 'the page after it',
        as: 'rosa',
        request: 'GET /articles/{{article}}/events?limit=1&cursor={{next}}',
        content: { items: [{ verb: 'citeSource' }], next: '…' },
      }),
      events({ name: 'a cursor that is none', request: 'GET /articles/{{article}}/events?cursor=1', status: 422 }),
      events({
        name: 'an unknown parameter',
        request: 'GET /articles/{{article}}/events?verb=x',
        status: 422,
        content: { fields: { verb: '…' } },
      }),
      events({ name: 'no article', request: `GET /articles/${NOWHERE}/events`, status: 404 }),
      events({ name: 'without the scope', scopes: ['edit'], status: 403 }),
      events({ name: 'nobody', as: null, status: 401 }),
    ],
    known,
  )
})

test('GET /articles/{id}/report: every format; internal matter for editors who ask with the scope', async ({
  desk,
}) => {
  const { known } = guarded(desk)
  const report = (search: string, more: Partial<Row>): Row => ({
    name: `report${search}`,
    request: `GET /articles/{{article}}/report${search}`,
    status: 200,
    ...more,
  })
  const secrets = ['SECRETNAME', 'SECRETQUOTE', 'INNERTALK']
  const named = (name: string) => ({
    also: ({ headers }: { headers: Headers }) => expect(headers.get('content-disposition')).toContain(`"${name}"`),
  })
  await play(
    desk,
    [
      ...Object.entries({
        html: 'Guarded.html',
        md: 'Guarded.md',
        json: 'Guarded.json',
        csv: 'Guarded-claims.csv',
        'csv-evidence': 'Guarded-evidence.csv',
        webannotation: 'Guarded-annotations.jsonld',
        claimreview: 'Guarded-claimreview.jsonld',
      }).map(([format, name]) => report(`?format=${format}`, { as: 'vera', without: secrets, ...named(name) })),
      report('', { as: 'edith', without: secrets, ...named('Guarded.html') }),
      report('?format=json&include=internal', {
        content: { included: { discussions: false, internal: true } },
        without: ['INNERTALK'],
        ...named('Guarded-internal.json'),
      }),
      report('?format=json&include=discussions,internal', {
        content: { included: { discussions: true, internal: true } },
      }),
      report('?include=internal', { scopes: ['read', 'edit'], status: 403, content: { detail: '…"internal"…' } }),
      report('?include=internal', { as: 'rosa', status: 403 }),
      report('?include=everything', { status: 422 }),
      report('?format=pdf', { status: 422, content: { fields: { format: '…' } } }),
      report('?format=md&colour=red', { status: 422, content: { fields: { colour: '…' } } }),
      report('?format=md', { scopes: ['check'], status: 403 }),
      report('?format=md', { request: `GET /articles/${NOWHERE}/report`, status: 404 }),
      {
        name: 'an article on an internal scale',
        request: 'POST /articles',
        body: { text: 'It is so.', language: 'en', working: 'line-check' },
        status: 201,
        content: { id: '{{internal}}' },
        events: ['importArticle'],
      },
      { name: 'is no ClaimReview', request: 'GET /articles/{{internal}}/report?format=claimreview', status: 415 },
    ],
    known,
  )
})
