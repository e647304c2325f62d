import { describe, expect, it } from 'vitest'
import type { Role } from '@/domain/account/account'
import type { ObjectChange } from '@/domain/workbench/objects'
import { decideClaim, reopenClaim, setVerdict, setWaiting, stillHolds, type Waiting } from './claim-commands'
import { claimChanges } from './claims.fixture'
import type { CommandDraft } from './command'
import { CommandClient } from './command-client'
import { createDerived } from './derived'
import { FakeHouse, ME, snapshotOf } from './fake-house'
import { isOffered } from './offered'
import { createUiHandles } from './ui-handles'
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

const decision = (basis: number): ObjectChange => ({
  ...{ kind: 'decision', id: 'settled' },
  object: {
    ...{ id: 'settled', rev: 1, claimId: 'sky', userId: 'bob', ratingId: 'rating-true', conclusion: null },
    ...{ reason: 'Seen.', basis, decidedAt: '2026-01-01T00:00:00.000Z' },
  },
})

describe('“still holds”', () => {
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

  it('is offered in the palette to whoever can say it, and to nobody else', () => {
    const offers = (role: Role, ...changes: readonly ObjectChange[]) => {
      const store = new WorkbenchStore(snapshotOf(changes), { ...ME, role })
      store.activate('span-sky')
      const place = { state: store.getSnapshot(), derived: createDerived(), ui: createUiHandles() }
      return isOffered('stillHolds', { ...place, hasRange: false, hasPin: false })
    }
    expect(offers('reviewer', ...claim(1))).toBe(true)
    expect(offers('reviewer', ...claim(1, 'bob'))).toBe(false)
    expect(offers('reviewer', ...claim(1, 'bob'), decision(1))).toBe(false)
    expect(offers('editor', ...claim(1, 'bob'), decision(1))).toBe(true)
    expect(offers('viewer', ...claim(1))).toBe(false)
  })
})

describe('taking back', () => {
  const at = '2026-01-02T00:00:00.000Z'
  const making = { newId: () => 'new', now: () => at }
  type Act = (store: WorkbenchStore) => readonly (CommandDraft | null)[]
  /** What the last command says and what stands on the screen after an act and its undo, of a house that is away. */
  const undone = (act: Act, ...changes: readonly ObjectChange[]) => {
    const store = new WorkbenchStore(snapshotOf(changes), { ...ME, role: 'editor' })
    const client = new CommandClient(store, new FakeHouse().ports)
    void client.runAll(act(store).filter((draft) => draft !== null))
    void client.undoLast()
    const { assessment, decision: decisions } = store.getSnapshot().objects
    const { name, input } = client.getSnapshot().pending.at(-1) ?? {}
    return { name, input, verdict: assessment.get('verdict-sky'), decision: decisions.get('settled') }
  }
  const claim = (ratedAtBasis?: number) => claimChanges('sky', { start: 0, end: 16 }, { basis: 2, ratedAtBasis })
  const old = { ratingId: 'rating-true', basis: 1, assessedAt: '2026-01-01T00:00:00.000Z' }

  it.each<[string, Act]>([
    ['“still holds”', (store) => stillHolds(store.getSnapshot(), 'sky', making)],
    ['another rating', (store) => [setVerdict(store.getSnapshot(), 'sky', { ratingId: 'rating-false' }, making)]],
    ['a cleared one', (store) => [setVerdict(store.getSnapshot(), 'sky', { ratingId: null }, making)]],
  ])('%s leaves a verdict that was to be checked again as it was: to be checked again', (_, act) => {
    const { name, input, verdict } = undone(act, ...claim(1))
    expect({ name, input }).toEqual({ name: 'takeBackVerdict', input: { claimId: 'sky', to: 1 } })
    expect(verdict).toMatchObject(old)
  })

  it('a rating of what stands as it was judged sets the one before', () => {
    const act: Act = (store) => [setVerdict(store.getSnapshot(), 'sky', { ratingId: 'rating-false' }, making)]
    expect(undone(act, ...claim(2))).toMatchObject({ name: 'setVerdict', verdict: { ratingId: 'rating-true' } })
  })

  it('a decision opens the claim, gives back what was reopened, and leaves a confirmed one to be checked again', () => {
    const fields = { ratingId: 'rating-true', conclusion: null, reason: '' }
    const decide: Act = (store) => [decideClaim(store.getSnapshot(), 'sky', fields, making)]
    expect(undone(decide, ...claim(2))).toMatchObject({ name: 'reopenClaim', decision: undefined })
    const reopen: Act = (store) => [reopenClaim(store.getSnapshot(), 'sky')]
    expect(undone(reopen, ...claim(2), decision(2))).toMatchObject({
      ...{ name: 'restoreDecision', input: { id: 'settled' } },
      decision: { reason: 'Seen.', userId: 'bob' },
    })
    const confirm: Act = (store) => stillHolds(store.getSnapshot(), 'sky', making)
    expect(undone(confirm, ...claim(2), decision(1))).toMatchObject({
      ...{ name: 'takeBackDecision', input: { id: 'settled', to: 1 } },
      decision: { userId: 'bob', basis: 1, decidedAt: '2026-01-01T00:00:00.000Z' },
    })
  })
})
