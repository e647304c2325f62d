import { describe, expect, it } from 'vitest'
import { AppError } from '@/domain/app-error'
import { coverageOf } from '@/domain/coverage/coverage'
import { buildReport } from '@/domain/report/build-report'
import type { ClaimObject } from '@/domain/workbench/objects'
import { deleteAnnotation, restoreAnnotation } from '../annotation/delete-annotation'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { citeSource } from '../evidence/cite-source'
import { setVerdict } from '../verdict/set-verdict'
import { readWorkbench } from '../workbench/read-workbench'
import { changeClaim } from './change-claim'
import { readClaim } from './read-claim'
import { splitSaid } from './split-said'

const TEXT = '“The bridge is closed,” the mayor said.'

function claimed(about: Partial<Pick<ClaimObject, 'speaker' | 'types'>> = { speaker: 'Ilse Brandt' }) {
  const desk = deskFixture()
  const { article, revision, scale } = desk.article(TEXT)
  const place = { articleId: article.id, revisionId: revision.id, start: 0, end: TEXT.length }
  const claim = { ...about, types: [...(about.types ?? [])] }
  const marked = markSpan(desk.reviewer, { ...place, purpose: 'claim', claim }).value
  const id = marked.claimId as string
  const seen = () => readWorkbench(desk.editor, article.id)
  const claimOf = (claimId: string) => seen().claims.find((one) => one.id === claimId) as ClaimObject
  const split = (more: object = {}, ctx = desk.reviewer) =>
    splitSaid(ctx, { id, rev: claimOf(id).rev, annotationId: marked.annotationId, ...more }).value
  return { ...desk, article, scale, id, annotationId: marked.annotationId, place, seen, claimOf, split }
}

function refusal(work: () => unknown): string | null {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error.reason
    throw error
  }
  return null
}

describe('two claims on the same words', () => {
  it('leave the first its verdict, sources and version of what was judged; the second is open', () => {
    const desk = claimed({ speaker: 'Ilse Brandt', types: ['event'] })
    citeSource(desk.reviewer, { claimId: desk.id, stance: 'supports', source: { title: 'Road office' } })
    setVerdict(desk.reviewer, { claimId: desk.id, rev: null, ratingId: desk.scale.ratings[0]?.id as string })
    const before = readClaim(desk.editor, desk.id)
    const { claimId, annotationId } = desk.split()
    const made = readClaim(desk.editor, claimId as string)
    const after = readClaim(desk.editor, desk.id)
    expect(after).toEqual({ ...before, aspect: 'so', counterpartId: claimId, rev: before.rev + 1 })
    expect(made).toMatchObject({
      statement: 'Ilse Brandt: “The bridge is closed”',
      speaker: 'Ilse Brandt',
      types: ['quote'],
      aspect: 'said',
      counterpartId: desk.id,
      standing: { state: 'open' },
      evidence: [],
      assessments: [],
      occurrences: [{ id: annotationId, start: 0, end: TEXT.length, exact: TEXT }],
    })
  })

  it('are one event of three objects', () => {
    const desk = claimed()
    desk.split()
    const { $client } = desk.db
    const event = $client.prepare("SELECT n FROM events WHERE verb = 'splitSaid'").pluck().all() as number[]
    expect(event).toHaveLength(1)
    const kinds = $client.prepare('SELECT kind FROM event_changes WHERE event_n = ?').pluck().all(event[0])
    expect(kinds).toEqual(['claim', 'annotation', 'claim'])
  })

  it('keep a claim about the quotation what it is: the new one is that it is so', () => {
    const desk = claimed({ speaker: 'Ilse Brandt', types: ['quote'] })
    const { claimId } = desk.split()
    expect(desk.claimOf(desk.id).aspect).toBe('said')
    expect(desk.claimOf(claimId as string)).toMatchObject({
      aspect: 'so',
      statement: 'The bridge is closed',
      types: [],
    })
  })

  it('take the statement and the kinds that were asked for', () => {
    const desk = claimed()
    const { claimId } = desk.split({ aspect: 'said', statement: 'The bridge is shut.' })
    expect(desk.claimOf(desk.id).aspect).toBe('said')
    expect(desk.claimOf(claimId as string)).toMatchObject({ aspect: 'so', statement: 'The bridge is shut.' })
  })

  it('need somebody who said it; both learn the name', () => {
    const desk = claimed({})
    expect(refusal(() => desk.split())).toBe('errors.whoSaidIt')
    const { claimId } = desk.split({ speaker: 'The mayor' })
    expect(desk.claimOf(desk.id).speaker).toBe('The mayor')
    expect(desk.claimOf(claimId as string)).toMatchObject({
      speaker: 'The mayor',
      statement: 'The mayor: “The bridge is closed”',
    })
  })

  it('count the words once', () => {
    const desk = claimed()
    const before = coverageOf(desk.seen())
    desk.split()
    expect(coverageOf(desk.seen())).toEqual(before)
  })

  it('stand as two in the report, each naming the other', () => {
    const desk = claimed()
    desk.split()
    const { claims } = buildReport({
      snapshot: desk.seen(),
      houseName: 'The Desk',
      address: 'https://desk.example',
      generatedAt: new Date('2026-03-04T10:00:00Z'),
      generatedBy: 'Edith',
      include: { discussions: false, internal: false },
    })
    expect(claims.map(({ number, aspect, counterpart }) => [number, aspect, counterpart])).toEqual([
      [1, 'so', 2],
      [2, 'said', 1],
    ])
  })

  it('are turned round together', () => {
    const desk = claimed()
    const claimId = desk.split().claimId as string
    changeClaim(desk.reviewer, { id: desk.id, rev: desk.claimOf(desk.id).rev, aspect: 'said' })
    expect([desk.claimOf(desk.id).aspect, desk.claimOf(claimId).aspect]).toEqual(['said', 'so'])
  })

  it('are one again when the second goes, and two when it comes back', () => {
    const desk = claimed()
    const { annotationId, claimId } = desk.split()
    deleteAnnotation(desk.reviewer, { id: annotationId, rev: 1 })
    expect(desk.claimOf(desk.id)).toMatchObject({ aspect: null, counterpartId: null })
    expect(
      refusal(() => changeClaim(desk.reviewer, { id: desk.id, rev: desk.claimOf(desk.id).rev, aspect: 'said' })),
    ).toBe('errors.noCounterpart')
    restoreAnnotation(desk.reviewer, { id: annotationId })
    expect(desk.claimOf(desk.id)).toMatchObject({ aspect: 'so', counterpartId: claimId })
  })

  it('name each other or nobody: a claim that was split anew leaves the earlier one alone', () => {
    const desk = claimed()
    const first = desk.split()
    deleteAnnotation(desk.reviewer, { id: first.annotationId, rev: 1 })
    const second = desk.split()
    restoreAnnotation(desk.reviewer, { id: first.annotationId })
    expect(desk.claimOf(desk.id).counterpartId).toBe(second.claimId)
    expect(desk.claimOf(first.claimId as string)).toMatchObject({ aspect: null, counterpartId: null })
  })

  it('are refused where they are there already, on other words, to viewers and on a stale version', () => {
    const desk = claimed()
    const other = markSpan(desk.reviewer, { ...desk.place, end: 10, purpose: 'claim' }).value
    expect(refusal(() => desk.split({ annotationId: other.annotationId }))).toBe('errors.notItsSpan')
    expect(refusal(() => desk.split({}, desk.viewer))).toBe('errors.forbidden')
    expect(refusal(() => desk.split({ rev: 7 }))).toBe('errors.stale')
    desk.split()
    expect(refusal(() => desk.split())).toBe('errors.hasCounterpart')
  })
})
