import { expect, test } from 'vitest'
import messages from '@/messages/en/report.json'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { writeReport } from './write-report'

const words = { locale: 'en', messages }
const plain = { discussions: false, internal: false }

function checked() {
  const desk = deskFixture()
  const { article, revision } = desk.article('The bridge opened in 1932.')
  const span = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
  markSpan(desk.reviewer, { ...span, purpose: 'claim' })
  return { desk, id: article.id }
}

test.each([
  ['html', 'text/html; charset=utf-8', '.html', 'The bridge opened in 1932'],
  ['md', 'text/markdown; charset=utf-8', '.md', 'The bridge opened in 1932'],
  ['json', 'application/json; charset=utf-8', '.json', '"statement": "The bridge opened in 1932."'],
  ['csv', 'text/csv; charset=utf-8; header=present', '-claims.csv', ',The bridge opened in 1932.,'],
  ['csv-evidence', 'text/csv; charset=utf-8; header=present', '-evidence.csv', 'claim_number,claim_id'],
  [
    'webannotation',
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    '-annotations.jsonld',
    '"exact": "The bridge opened in 1932."',
  ],
  ['claimreview', 'application/ld+json', '-claimreview.jsonld', '"@type": "DataFeed"'],
])('The report leaves as %s', async (format, type, ending, text) => {
  const { desk, id } = checked()
  const file = await writeReport(desk.viewer, id, plain, format, words)
  expect(file).toMatchObject({ type, name: `An-article${ending}` })
  expect(file.body).toContain(text)
})

test('Only editors take internal matter with them, and an unknown format is refused', async () => {
  const { desk, id } = checked()
  const internal = { discussions: false, internal: true }
  await expect(writeReport(desk.reviewer, id, internal, 'html', words)).rejects.toThrow('report.includeForbidden')
  await expect(writeReport(desk.editor, id, internal, 'html', words)).resolves.toBeDefined()
  await expect(writeReport(desk.viewer, id, plain, 'exe', words)).rejects.toThrow('report.format')
})
