import { describe, expect, it } from 'vitest'
import { claimChanges } from './claims.fixture'
import { createDerived } from './derived'
import { ME, snapshotOf } from './fake-house'
import { countWaiting, nextThing } from './next-thing'
import { WorkbenchStore } from './workbench-store'

const TODAY = '2026-11-23'
/** The whole of both sentences, so that no word is left uncovered. */
const SKY = { start: 0, end: 16 }
const GRASS = { start: 17, end: 40 }

function open(...changes: Parameters<typeof claimChanges>[]) {
  const store = new WorkbenchStore(snapshotOf(changes.flatMap((one) => claimChanges(...one))), ME)
  const derived = createDerived()
  return {
    store,
    next: () => nextThing(store.getSnapshot(), derived, TODAY),
    waiting: () => countWaiting(store.getSnapshot(), derived, TODAY),
  }
}

describe('what is left', () => {
  it('words nobody accounted for, and open claims, in the order of the text', () => {
    const { store, next } = open(['sky', { start: 4, end: 7 }])
    expect(next()).toEqual({ claimId: 'sky' })
    store.activate('span-sky')
    expect(next()).toEqual({ sentence: 1 })
    store.activate(null)
    store.moveTo(1)
    expect(next()).toEqual({ sentence: 0 })
  })

  it('begins with the first, as long as nobody has gone anywhere', () => {
    const { store, next } = open()
    expect(nextThing(store.getSnapshot(), createDerived(), TODAY, false)).toEqual({ sentence: 0 })
    expect(next()).toEqual({ sentence: 1 })
  })

  it('a judged claim is not, one to be checked again is', () => {
    expect(open(['sky', SKY, { ratedAtBasis: 1 }], ['grass', GRASS, { ratedAtBasis: 1 }]).next()).toBeNull()
    expect(open(['sky', SKY, { ratedAtBasis: 1 }], ['grass', GRASS, { ratedAtBasis: 0 }]).next()).toEqual({
      claimId: 'grass',
    })
  })

  it('a claim that waits is not, until its day is over', () => {
    const waits = (waitingDue: string | null) => ({ waitingOn: 'Press office', waitingDue })
    const calm = open(['sky', SKY, waits(null)], ['grass', GRASS, waits(TODAY)])
    expect(calm.next()).toBeNull()
    expect(calm.waiting()).toBe(2)
    const late = open(['sky', SKY, waits(null)], ['grass', GRASS, waits('2026-11-22')])
    expect(late.next()).toEqual({ claimId: 'grass' })
    expect(late.waiting()).toBe(1)
  })

  it('an overdue wait asks again, although the claim has a verdict of one', () => {
    const claim = { waitingOn: 'Press office', waitingDue: '2026-11-01', ratedAtBasis: 1 }
    const { next } = open(['sky', SKY, claim], ['grass', GRASS, { ratedAtBasis: 1, ratedBy: 'bob' }])
    expect(next()).toEqual({ claimId: 'sky' })
  })

  it('what lost its place comes last, one after another', () => {
    const { store, next } = open(['sky', SKY, { ratedAtBasis: 1 }], ['lost', null], ['gone', null], ['grass', GRASS])
    expect(next()).toEqual({ claimId: 'grass' })
    store.activate('span-grass')
    const first = next() as { annotationId: string }
    store.activate(first.annotationId)
    const second = next() as { annotationId: string }
    expect([first.annotationId, second.annotationId].sort()).toEqual(['span-gone', 'span-lost'])
    store.activate(second.annotationId)
    expect(next()).toEqual({ claimId: 'grass' })
  })
})
