import { expect, test } from 'vitest'
import { findObject } from '@/db/queries/workbench-objects'
import { markSpan } from '../annotation/mark-span'
import { deskFixture } from '../desk.fixture'
import { setWaiting } from './set-waiting'

test('the clock of a wait starts with it, runs on with another due day, and starts anew for somebody else', () => {
  const { reviewer, clock, db, article } = deskFixture()
  const { article: one, revision } = article('The bridge opened in 1932.')
  const place = { articleId: one.id, revisionId: revision.id, start: 0, end: 26 }
  const id = markSpan(reviewer, { ...place, purpose: 'claim' }).value.claimId as string
  const wait = (rev: number, waiting: { on: string; due?: string } | null) => {
    clock.at = new Date(`2026-03-0${4 + rev}T10:00:00.000Z`)
    setWaiting(reviewer, { id, rev, waiting })
    const { waitingOn, waitingSince, waitingDue, basis } = findObject(db, reviewer.actor, 'claim', id) ?? {}
    return [waitingOn, waitingSince?.slice(0, 10) ?? null, waitingDue, basis]
  }
  expect(wait(1, { on: 'Press office' })).toEqual(['Press office', '2026-03-05', null, 1])
  expect(wait(2, { on: 'Press office', due: '2026-03-20' })).toEqual(['Press office', '2026-03-05', '2026-03-20', 1])
  expect(wait(3, { on: 'The mayor' })).toEqual(['The mayor', '2026-03-07', null, 1])
  expect(wait(4, null)).toEqual([null, null, null, 1])
})
