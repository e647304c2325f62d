import { describe, expect, it } from 'vitest'
import { WORKING, type Working } from '@/domain/article/article'
import { SCALE_OF_WAY } from '@/domain/article/ways'
import { standingsOf } from '@/domain/claim/standing'
import { resizeAnnotation } from '../annotation/change-annotation'
import { markSpan } from '../annotation/mark-span'
import { prepareRevision } from '../article/prepare-revision'
import { saveArticle } from '../article/save-article'
import { changeClaim } from '../claim/change-claim'
import { setWaiting } from '../claim/set-waiting'
import type { Context } from '../context'
import { deskFixture, paragraphs } from '../desk.fixture'
import { changeEvidence } from '../evidence/change-evidence'
import { citeSource } from '../evidence/cite-source'
import { readWorkbench } from '../workbench/read-workbench'
import { decideClaim } from './decide-claim'
import { confirmVerdict, setVerdict } from './set-verdict'

const TEXT = 'The bridge opened in 1932. It is long.'

/** A claim on the first sentence of an article of this way, on the way's own scale, that the reviewer has judged. */
function judged(working: Working) {
  const desk = deskFixture()
  const document = paragraphs(TEXT)
  const details = {
    title: 'The bridge',
    language: 'en',
    direction: 'ltr',
    working,
    scale: SCALE_OF_WAY[working],
  } as const
  const { id: articleId } = saveArticle(desk.editor, { document, ...details }, prepareRevision(document, 'en')).value
  const seen = () => readWorkbench(desk.editor, articleId)
  const place = { articleId, revisionId: seen().revision.id, start: 0, end: 26 }
  const { claimId, annotationId } = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value as {
    claimId: string
    annotationId: string
  }
  const ratingId = seen().scale.ratings[0]?.id as string
  setVerdict(desk.reviewer, { claimId, rev: null, ratingId, rationale: 'The plaque says so.' })
  const claim = () => seen().claims[0] as ReturnType<typeof seen>['claims'][number]
  const state = () => standingsOf({ ...seen(), settleRule: seen().settleRule }).get(claimId)?.state
  const mine = (ctx: Context) => seen().assessments.find(({ userId }) => userId === ctx.actor.id)
  const confirm = (ctx: Context) => confirmVerdict(ctx, { claimId, rev: mine(ctx)?.rev as number })
  return { ...desk, seen, claim, state, mine, confirm, claimId, annotationId, ratingId }
}

/** What somebody else does to a claim after its verdict. */
const CHANGES: Readonly<Record<string, (desk: ReturnType<typeof judged>) => unknown>> = {
  'another statement': ({ second, claim }) =>
    changeClaim(second, { id: claim().id, rev: claim().rev, statement: 'The bridge opened to traffic in 1932.' }),
  'other words under the span': ({ second, annotationId, seen }) => {
    const { rev } = seen().annotations.find(({ id }) => id === annotationId) as { rev: number }
    return resizeAnnotation(second, { id: annotationId, rev, revisionId: seen().revision.id, start: 4, end: 26 })
  },
  'a source more': ({ second, claimId }) =>
    citeSource(second, { claimId, source: { title: 'Register' }, stance: 'refutes' }),
}

describe.each(WORKING)('in %s', (working) => {
  it('a claim waits on somebody until a day, with its clock, and shows it until the wait is over', () => {
    const desk = judged(working)
    const { id } = desk.claim()
    const claimId = markSpan(desk.reviewer, {
      ...{ articleId: desk.seen().article.id, revisionId: desk.seen().revision.id },
      ...{ start: 27, end: 38, purpose: 'claim' },
    }).value.claimId as string
    const waits = (rev: number, waiting: { on: string; due?: string } | null) => {
      setWaiting(desk.reviewer, { id: claimId, rev, waiting })
      const claim = desk.seen().claims.find((one) => one.id === claimId)
      const state = standingsOf(desk.seen()).get(claimId)?.state
      return [claim?.waitingOn, claim?.waitingSince, claim?.waitingDue, state]
    }
    const since = '2026-03-04T10:00:00.000Z'
    expect(id).not.toBe(claimId)
    expect(waits(1, { on: 'Press office' })).toEqual(['Press office', since, null, 'waiting'])
    desk.clock.at = new Date('2026-03-06T10:00:00.000Z')
    expect(waits(2, { on: 'Press office', due: '2026-03-09' })).toEqual([
      'Press office',
      since,
      '2026-03-09',
      'waiting',
    ])
    expect(waits(3, { on: 'The mayor' })).toEqual(['The mayor', '2026-03-06T10:00:00.000Z', null, 'waiting'])
    expect(waits(4, null)).toEqual([null, null, null, 'open'])
  })

  it.each(Object.entries(CHANGES))('%s after a verdict: check again, until it still holds', (_, change) => {
    const desk = judged(working)
    expect(desk.state()).toBe('settled')
    const before = desk.mine(desk.reviewer)
    change(desk)
    expect(desk.state()).toBe('check-again')
    // The old verdict is kept, with the words it judged.
    expect(desk.mine(desk.reviewer)).toEqual(before)
    desk.clock.at = new Date('2026-03-05T09:00:00.000Z')
    desk.confirm(desk.reviewer)
    expect(desk.state()).toBe('settled')
    expect(desk.mine(desk.reviewer)).toMatchObject({
      ...{ ratingId: desk.ratingId, rationale: 'The plaque says so.' },
      ...{ judgedStatement: desk.claim().statement, assessedAt: '2026-03-05T09:00:00.000Z' },
    })
  })

  it('what is changed about the evidence is checked again too, and what is only waited for is not', () => {
    const desk = judged(working)
    const { evidenceId } = citeSource(desk.reviewer, {
      ...{ claimId: desk.claimId, source: { title: 'Log' }, stance: 'supports' },
    }).value
    expect(desk.state()).toBe('settled')
    setWaiting(desk.second, { id: desk.claimId, rev: desk.claim().rev, waiting: { on: 'Archive' } })
    expect(desk.state()).toBe('settled')
    changeEvidence(desk.second, { id: evidenceId, rev: 1, stance: 'refutes' })
    expect(desk.state()).toBe('check-again')
  })

  it('a decision is checked again too, and settled anew on the same verdict it keeps its reason', () => {
    const desk = judged(working)
    const reason = 'The register and the plaque agree.'
    decideClaim(desk.editor, { claimId: desk.claimId, rev: null, ratingId: desk.ratingId, reason })
    changeClaim(desk.second, { id: desk.claimId, rev: desk.claim().rev, statement: 'It opened in 1932.' })
    expect(desk.state()).toBe('check-again')
    desk.confirm(desk.reviewer)
    expect(desk.state()).toBe('check-again')
    decideClaim(desk.editor, { claimId: desk.claimId, rev: 1, ratingId: desk.ratingId })
    expect(desk.state()).toBe('settled')
    expect(desk.seen().decisions).toMatchObject([{ reason, ratingId: desk.ratingId }])
  })
})
