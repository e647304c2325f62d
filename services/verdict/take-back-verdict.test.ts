import { describe, expect, it } from 'vitest'
import { standingsOf } from '@/domain/claim/standing'
import { markSpan } from '../annotation/mark-span'
import { changeClaim } from '../claim/change-claim'
import { mergeClaim } from '../claim/merge-claim'
import { deskFixture } from '../desk.fixture'
import { readWorkbench } from '../workbench/read-workbench'
import { decideClaim, reopenClaim } from './decide-claim'
import { confirmVerdict, setVerdict } from './set-verdict'
import { restoreDecision, takeBackDecision, takeBackVerdict } from './take-back-verdict'

/** A claim that the reviewer found true on March 4th and somebody has changed since. */
function changed() {
  const desk = deskFixture()
  const { article, revision, scale } = desk.article('The bridge opened in 1932. It is long.')
  const place = { articleId: article.id, revisionId: revision.id, start: 0, end: 26 }
  const claimId = markSpan(desk.reviewer, { ...place, purpose: 'claim' }).value.claimId as string
  const [yes, no] = [scale.ratings[0]?.id as string, scale.ratings[4]?.id as string]
  setVerdict(desk.reviewer, { claimId, rev: null, ratingId: yes })
  const seen = () => readWorkbench(desk.editor, article.id)
  const mine = () => seen().assessments.find(({ userId }) => userId === desk.reviewer.actor.id)
  const decision = () => seen().decisions.find((one) => one.claimId === claimId)
  const state = () => standingsOf(seen()).get(claimId)?.state
  const change = () => {
    const rev = seen().claims.find(({ id }) => id === claimId)?.rev as number
    changeClaim(desk.second, { id: claimId, rev, statement: `The bridge opened in 193${rev}.` })
    desk.clock.at = new Date('2026-03-05T09:00:00.000Z')
  }
  const events = (verb: string) =>
    desk.db.$client.prepare('SELECT at FROM events WHERE verb = ?').pluck().all(verb) as string[]
  return { ...desk, place, claimId, yes, no, mine, decision, state, change, events }
}

describe('a verdict', () => {
  it('that was confirmed by mistake is to be checked again, dated as it was, and both stay in the history', () => {
    const { reviewer, claimId, mine, state, change, events } = changed()
    change()
    const before = mine()
    confirmVerdict(reviewer, { claimId, rev: 1 })
    expect(state()).toBe('settled')
    takeBackVerdict(reviewer, { claimId, rev: 2, to: 1 })
    expect(state()).toBe('check-again')
    expect(mine()).toEqual({ ...before, rev: 3 })
    expect([...events('confirmVerdict'), ...events('takeBackVerdict')]).toHaveLength(2)
  })

  it('that was changed on what it did not judge comes back unconfirmed, and reasons typed since stay', () => {
    const { reviewer, claimId, no, yes, mine, state, change } = changed()
    change()
    setVerdict(reviewer, { claimId, rev: 1, ratingId: no })
    setVerdict(reviewer, { claimId, rev: 2, rationale: 'The plaque.' })
    takeBackVerdict(reviewer, { claimId, rev: 3, to: 1 })
    expect(state()).toBe('check-again')
    expect(mine()).toMatchObject({ ratingId: yes, rationale: 'The plaque.', assessedAt: '2026-03-04T10:00:00.000Z' })
  })

  it.each([
    ['a version it has not had yet', { rev: 2, to: 2 }, 'not_found'],
    ['an older state than somebody sees', { rev: 1, to: 1 }, 'conflict'],
  ])('does not go back to %s', (_, input, code) => {
    const { reviewer, claimId, change } = changed()
    change()
    confirmVerdict(reviewer, { claimId, rev: 1 })
    expect(() => takeBackVerdict(reviewer, { claimId, ...input })).toThrow(expect.objectContaining({ code }))
  })

  it('is its author’s: nobody else, and no viewer, takes it back', () => {
    const { reviewer, second, viewer, claimId, change } = changed()
    change()
    confirmVerdict(reviewer, { claimId, rev: 1 })
    const back = { claimId, rev: 2, to: 1 }
    expect(() => takeBackVerdict(second, back)).toThrow(expect.objectContaining({ code: 'not_found' }))
    expect(() => takeBackVerdict(viewer, back)).toThrow(expect.objectContaining({ code: 'forbidden' }))
  })

  it('given on a claim that has been merged into another does not come back on that one', () => {
    const { reviewer, second, editor, place, claimId, mine } = changed()
    const into = markSpan(second, { ...place, start: 27, end: 38, purpose: 'claim' }).value.claimId as string
    mergeClaim(editor, { id: claimId, rev: 1, into })
    const rev = mine()?.rev as number
    expect(mine()?.claimId).toBe(into)
    expect(() => takeBackVerdict(reviewer, { claimId: into, rev, to: 1 })).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    )
  })
})

describe('a decision', () => {
  it('that was confirmed by mistake is its first author’s again, and to be checked again', () => {
    const { editor, admin, claimId, yes, decision, state, change } = changed()
    decideClaim(editor, { claimId, rev: null, ratingId: yes, reason: 'Two registers.' })
    change()
    const before = decision()
    decideClaim(admin, { claimId, rev: 1, ratingId: yes })
    expect([state(), decision()?.userId]).toEqual(['settled', admin.actor.id])
    takeBackDecision(admin, { id: before?.id as string, rev: 2, to: 1 })
    expect(state()).toBe('check-again')
    expect(decision()).toEqual({ ...before, rev: 3 })
  })

  it('that was reopened comes back as it was made, unless another one stands by now', () => {
    const { editor, reviewer, claimId, yes, no, decision, clock } = changed()
    decideClaim(editor, { claimId, rev: null, ratingId: yes, reason: 'Two registers.' })
    const before = decision()
    const id = before?.id as string
    clock.at = new Date('2026-03-07T09:00:00.000Z')
    reopenClaim(editor, { claimId, rev: 1 })
    expect(() => restoreDecision(reviewer, { id })).toThrow(expect.objectContaining({ code: 'forbidden' }))
    restoreDecision(editor, { id })
    expect(decision()).toEqual({ ...before, rev: 3 })
    reopenClaim(editor, { claimId, rev: 3 })
    decideClaim(editor, { claimId, rev: null, ratingId: no, reason: '' })
    expect(() => restoreDecision(editor, { id })).toThrow(expect.objectContaining({ code: 'conflict' }))
  })
})
