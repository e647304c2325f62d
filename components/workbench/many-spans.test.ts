import { describe, expect, it } from 'vitest'
import type { ObjectChange } from '@/domain/workbench/objects'
import { claimChanges } from './claims.fixture'
import { CommandClient } from './command-client'
import { createDerived } from './derived'
import { FakeHouse, ME, snapshotOf } from './fake-house'
import { chosenSpans, claimToSplit, deleteAll, joinAll, repurposeAll, splitAll } from './many-spans'
import { mergeClaim } from './merge-commands'
import { type Me, WorkbenchStore } from './workbench-store'

/** Three claims, "sky" judged; "sky" has a second span where `twice` says so. */
function desk({ twice = false, me = ME as Me } = {}) {
  const more: ObjectChange[] = claimChanges('blue', { start: 11, end: 15 }).map((change) =>
    change.kind === 'annotation' && change.object && twice
      ? { ...change, object: { ...change.object, claimId: 'sky' } }
      : change,
  )
  const changes = [
    ...claimChanges('sky', { start: 0, end: 7 }, { ratedAtBasis: 1 }),
    ...(twice ? more.filter(({ kind }) => kind === 'annotation') : more),
    ...claimChanges('grass', { start: 17, end: 31 }),
  ]
  const store = new WorkbenchStore(snapshotOf(changes), me)
  const client = new CommandClient(store, new FakeHouse().ports)
  const derived = createDerived()
  let made = 0
  const making = { newId: () => `new-${++made}`, now: () => '2026-11-23T10:00:00.000Z' }
  const here = () => ({ state: store.getSnapshot(), derived, making })
  const spans = (...ids: string[]) => chosenSpans(here(), new Set(ids.map((id) => `span-${id}`)))
  const claims = () =>
    Object.fromEntries([...store.getSnapshot().objects.annotation.values()].map(({ id, claimId }) => [id, claimId]))
  return { store, client, here, spans, claims }
}

describe('several spans at once', () => {
  it('are in reading order, whatever order they were chosen in', () => {
    expect(
      desk()
        .spans('grass', 'sky', 'gone')
        .map(({ id }) => id),
    ).toEqual(['span-sky', 'span-grass'])
  })

  it('get another purpose, but for the only span of a claim with a verdict', () => {
    const { here, spans } = desk()
    const { drafts, kept } = repurposeAll(here(), spans('sky', 'blue', 'grass'), { purpose: 'comment' })
    expect(drafts.map(({ name, input }) => [name, input.id])).toEqual([
      ['changePurpose', 'span-blue'],
      ['changePurpose', 'span-grass'],
    ])
    expect(kept).toBe(1)
  })

  it('become one claim: what carries work is merged, the rest moves, and one undo takes back all', () => {
    const { here, spans, client, claims, store } = desk()
    const before = claims()
    const { drafts } = joinAll(here(), spans('sky', 'blue', 'grass'), 'grass')
    expect(drafts.map(({ name }) => name)).toEqual(['moveSpan', 'mergeClaim'])
    void client.runAll(drafts)
    expect(new Set(Object.values(claims()))).toEqual(new Set(['grass']))
    expect([...store.getSnapshot().objects.claim.keys()]).toEqual(['grass'])
    expect(store.getSnapshot().objects.claim.get('grass')?.merged).toEqual([{ id: 'sky', statement: 'sky' }])
    const names = client.getSnapshot().pending.map(({ name }) => name)
    void client.undoLast()
    expect(client.getSnapshot().pending.map(({ name }) => name)).toEqual([...names, 'unmergeClaim', 'moveSpan'])
    expect(claims()['span-blue']).toBe(before['span-blue'])
  })

  it('leave a claim together, when some of it stays', () => {
    const { here, spans, client, claims } = desk({ twice: true })
    expect(claimToSplit(here(), spans('sky', 'blue'))).toBeNull()
    expect(claimToSplit(here(), spans('blue', 'grass'))).toBeNull()
    expect(claimToSplit(here(), spans('blue'))).toBe('sky')
    void client.runAll(splitAll(here(), spans('blue')).drafts)
    expect(claims()['span-blue']).toBe('new-1')
  })

  it('of others are left alone by whoever is no editor', () => {
    const { here, spans } = desk({ me: { id: 'bob', name: 'Bob', role: 'reviewer' } })
    expect(deleteAll(here(), spans('sky', 'grass'))).toEqual({ drafts: [], kept: 2 })
  })
})

describe('a merge, before the house has answered', () => {
  it('takes spans and verdicts along, to be confirmed', () => {
    const { store, client } = desk()
    void client.runAll([mergeClaim(store.getSnapshot(), 'sky', 'grass')].filter((draft) => draft !== null))
    const { assessment, claim } = store.getSnapshot().objects
    const [verdict] = [...assessment.values()]
    expect(verdict).toMatchObject({ claimId: 'grass', basis: 1, judgedStatement: expect.anything() })
    expect(claim.get('grass')?.basis).toBe(2)
    expect(mergeClaim(store.getSnapshot(), 'grass', 'grass')).toBeNull()
  })
})
