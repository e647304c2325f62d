import { describe, expect, it } from 'vitest'
import { setWaiting, type Waiting } from './claim-commands'
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
