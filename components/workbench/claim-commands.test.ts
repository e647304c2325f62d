import { describe, expect, it } from 'vitest'
import type { Role } from '@/domain/account/account'
import type { ObjectChange } from '@/domain/workbench/objects'
import { setWaiting, stillHolds, type Waiting } from './claim-commands'
import { claimChanges } from './claims.fixture'
import { CommandClient } from './command-client'
import { FakeHouse, ME, snapshotOf } from './fake-house'
import { WorkbenchStore } from './workbench-store'

function desk() {
  const store = new WorkbenchStore(snapshotOf(claimChanges('sky', { start: 0, end: 16 })), ME)
  const client = new CommandClient(store, new FakeHouse().ports)
  let time = '2026-11-23T10:00:00.000Z'
  const making = { newId: () => 'new', now: () => time }
  const wait = (waiting: Waiting | null) => {
    const draft = setWaiting(store.getSnapshot(), 'sky', waiting, making)
    if (draft) void client.run(draft)
  }
  const claim = () => {
    const { waitingOn, waitingSince, waitingDue } = store.getSnapshot().objects.claim.get('sky') ?? {}
    return { waitingOn, waitingSince, waitingDue }
  }
  return { wait, claim, client, later: (next: string) => (time = next) }
}

describe('a wait, before the house has answered', () => {
  it('begins with its clock, and another due day leaves the clock running', () => {
    const { wait, claim, later } = desk()
    wait({ on: 'Ann', due: null })
    later('2026-11-23T11:00:00.000Z')
    wait({ on: 'Ann', due: '2026-11-24' })
    expect(claim()).toEqual({ waitingOn: 'Ann', waitingSince: '2026-11-23T10:00:00.000Z', waitingDue: '2026-11-24' })
  })

  it('begins anew for somebody else, ends, and is taken back', () => {
    const { wait, claim, client, later } = desk()
    wait({ on: 'Ann', due: null })
    later('2026-11-23T11:00:00.000Z')
    wait({ on: 'Bob', due: null })
    expect(claim().waitingSince).toBe('2026-11-23T11:00:00.000Z')
    wait(null)
    expect(claim()).toEqual({ waitingOn: null, waitingSince: null, waitingDue: null })
    void client.undoLast()
    expect(claim().waitingOn).toBe('Bob')
  })
})

describe('“still holds”', () => {
  const decision = (basis: number): ObjectChange => ({
    ...{ kind: 'decision', id: 'settled' },
    object: {
      ...{ id: 'settled', rev: 1, claimId: 'sky', userId: 'bob', ratingId: 'rating-true', conclusion: null },
      ...{ reason: 'Seen.', basis, decidedAt: '2026-01-01T00:00:00.000Z' },
    },
  })
  const said = (role: Role, ...changes: readonly ObjectChange[]) => {
    const store = new WorkbenchStore(snapshotOf(changes), { ...ME, role })
    return stillHolds(store.getSnapshot(), 'sky', { newId: () => 'new', now: () => '2026-01-02T00:00:00.000Z' })
  }
  const claim = (ratedAtBasis?: number, ratedBy?: string) =>
    claimChanges('sky', { start: 0, end: 16 }, { basis: 2, ratedAtBasis, ratedBy })

  it('is said of one’s own verdict that judged something older, and of no other', () => {
    expect(said('reviewer', ...claim(1)).map(({ name }) => name)).toEqual(['confirmVerdict'])
    expect(said('reviewer', ...claim(2))).toEqual([])
    expect(said('reviewer', ...claim(1, 'bob'))).toEqual([])
    expect(said('reviewer', ...claim())).toEqual([])
  })

  it('is said of a decision by whoever may settle, and keeps its reason', () => {
    expect(said('reviewer', ...claim(), decision(1))).toEqual([])
    expect(said('editor', ...claim(), decision(2))).toEqual([])
    const [draft] = said('editor', ...claim(), decision(1))
    expect(draft).toMatchObject({ name: 'decideClaim', input: { ratingId: 'rating-true', reason: 'Seen.' } })
    expect(said('admin', ...claim(1), decision(1)).map(({ name }) => name)).toEqual(['confirmVerdict', 'decideClaim'])
  })
})
