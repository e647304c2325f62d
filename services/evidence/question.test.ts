import { expect, test } from 'vitest'
import { AppError } from '@/domain/app-error'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { changeEvidence } from './change-evidence'
import { citeSource } from './cite-source'

const source = { title: 'Port register', url: 'https://port.example/register' }

function claimed() {
  const desk = deskFixture()
  const { article, revision } = desk.article('The bridge opened in 1932.')
  const place = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
  const claimId = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value.claimId as string
  const questions = () =>
    desk.db.$client.prepare('SELECT question, position, deleted_at IS NOT NULL AS gone FROM questions ORDER BY n').all()
  return { ...desk, claimId, questions }
}

const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.reason
  }
  return null
}

test('two answers to the same words share one question, which its event records', () => {
  const { reviewer, db, claimId, questions } = claimed()
  const cite = (question: string) => citeSource(reviewer, { claimId, stance: 'supports', source, question })
  const { event } = cite('When did it open?')
  cite('When did it open?')
  cite('Who opened it?')
  expect(questions()).toEqual([
    { question: 'When did it open?', position: 0, gone: 0 },
    { question: 'Who opened it?', position: 1, gone: 0 },
  ])
  const kinds = db.$client.prepare('SELECT kind FROM event_changes WHERE event_n = ? ORDER BY n').pluck().all(event)
  expect(kinds).toContain('question')
})

test('other words for a question leave nothing behind that nobody answers', () => {
  const { reviewer, claimId, questions } = claimed()
  const { evidenceId: id } = citeSource(reviewer, { claimId, stance: 'supports', source, question: 'Wen?' }).value
  changeEvidence(reviewer, { id, rev: 1, question: 'When?' })
  expect(questions()).toMatchObject([
    { question: 'Wen?', gone: 1 },
    { question: 'When?', gone: 0 },
  ])
  changeEvidence(reviewer, { id, rev: 2, question: null })
  expect(questions()).toMatchObject([{ gone: 1 }, { gone: 1 }])
})

test('evidence without a source says only that its question cannot be answered', () => {
  const { reviewer, claimId } = claimed()
  const unanswered = { claimId, stance: 'context', question: 'Who knows?' } as const
  expect(refusal(() => citeSource(reviewer, unanswered))).toBe('errors.oneSource')
  const { value } = citeSource(reviewer, { ...unanswered, answerType: 'Unanswerable' })
  expect(value.sourceId).toBeNull()
  const answered = { id: value.evidenceId, rev: 1, answerType: 'Boolean' } as const
  expect(refusal(() => changeEvidence(reviewer, answered))).toBe('errors.sourceNeeded')
})
