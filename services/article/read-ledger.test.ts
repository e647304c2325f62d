import { expect, it } from 'vitest'
import { coverageOf } from '@/domain/coverage/coverage'
import { claimsBySentence, coverageBySection } from '@/domain/coverage/ledger'
import { sectionsOf } from '@/domain/document/sections'
import { clearSentence } from '../annotation/clear-sentence'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { newId } from '../identity'
import { readWorkbench } from '../workbench/read-workbench'
import { readLedger } from './read-ledger'

it('says of every sentence what the screen says of it', () => {
  const desk = deskFixture()
  const { article, revision } = desk.article('Anna is nine. Bob ran home. So what.', 'Also read: the news.')
  const base = { articleId: article.id, revisionId: revision.id }
  const at = (quote: string) => {
    const start = revision.text.indexOf(quote)
    return { start, end: start + quote.length }
  }
  markSpan(desk.reviewer, {
    ...base,
    ...at('nine. Bob ran'),
    id: newId(),
    purpose: 'claim',
    newClaimId: newId(),
    statement: 'Nine',
  })
  markSpan(desk.reviewer, { ...base, ...at('So what.'), id: newId(), purpose: 'no-check', reason: 'rhetoric' })
  markSpan(desk.reviewer, { ...base, ...at('Also read: the news.'), id: newId(), purpose: 'excluded' })
  clearSentence(desk.reviewer, { ...base, sentence: 0 })

  const ledger = readLedger(desk.viewer, article.id)
  const snapshot = readWorkbench(desk.viewer, article.id)
  const onScreen = coverageOf(snapshot)
  const claims = claimsBySentence(onScreen.perSentence, snapshot.annotations)
  expect(ledger.sentences.map(({ state, uncovered, claimIds }) => ({ state, uncovered, claimIds }))).toEqual(
    onScreen.perSentence.map(({ state, uncovered, index }) => ({ state, uncovered, claimIds: claims[index] })),
  )
  expect(ledger.sections).toEqual(coverageBySection(sectionsOf(revision.document), onScreen.perSentence))
  expect(ledger.sentences.map(({ state }) => state)).toEqual(['accounted', 'partly', 'accounted', 'excluded'])
  expect(ledger.sentences[0]?.clearedBy?.name).toBe('Rosa')
})
