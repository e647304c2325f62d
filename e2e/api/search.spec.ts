import { addSource } from '@/services/source/add-source'
import { benchOf } from '../houses/checked-sample'
import { test } from './program'
import { commonRefusals } from './refusals'
import { play } from './scenario'

test('GET /search', async ({ desk }) => {
  const { rosa, edith } = desk.people
  const articleId = desk.article('Quokka census', 'The island counted 12,000 quokkas in 2019.')
  const claimId = benchOf(edith, articleId).claim(rosa, 'The island counted 12,000 quokkas')
  const sourceId = addSource(rosa, { title: 'Quokka register' }).value.id
  addSource(rosa, { title: 'Quokka keeper', isConfidential: true })
  const found = {
    articles: [
      {
        id: articleId,
        title: [
          { text: 'Quokka', match: true },
          { text: ' census', match: false },
        ],
      },
    ],
    claims: [{ id: claimId, state: 'open', article: { id: articleId, title: 'Quokka census' } }],
    sources: [{ id: sourceId, confidential: false }],
  }
  await play(desk, [
    {
      name: 'all three kinds, none that is confidential',
      as: 'vera',
      request: 'GET /search?q=quokka',
      status: 200,
      content: found,
      without: ['keeper'],
    },
    {
      name: 'nor for a token without internal',
      as: 'rosa',
      scopes: ['read'],
      request: 'GET /search?q=quokka',
      status: 200,
      content: found,
      without: ['keeper'],
    },
    {
      name: 'a reviewer finds more',
      as: 'rosa',
      request: 'GET /search?q=quokka%20keeper',
      status: 200,
      content: { articles: [], sources: [{ confidential: true }] },
    },
    { name: 'nothing is a syntax error', request: 'GET /search?q=%22%28AND%20*', status: 200 },
    { name: 'nothing asked for', request: 'GET /search', status: 422, content: { fields: { q: '…' } } },
    {
      name: 'more than there may be',
      request: 'GET /search?q=x&limit=51',
      status: 422,
      content: { fields: { limit: '…' } },
    },
    ...commonRefusals({ request: 'GET /search?q=quokka', scopes: ['read'] }),
  ])
})
