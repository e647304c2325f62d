import { beforeEach, describe, expect, it } from 'vitest'
import type { ClaimObject } from '@/domain/workbench/objects'
import { deleteAnnotation, type Making, markSpan, newClaim } from './annotation-commands'
import { changeClaim, setVerdict } from './claim-commands'
import type { CommandDraft } from './command'
import { CommandClient } from './command-client'
import { FakeHouse, ME, settled, snapshotOf } from './fake-house'
import { WorkbenchStore } from './workbench-store'

let ids = 0
const making: Making = { newId: () => `id-${++ids}`, now: () => '2026-02-02T00:00:00.000Z' }
const claim: ClaimObject = { ...newClaim('claim', 'The sky is blue.', 'ann', ''), rev: 1 }

let house: FakeHouse
let store: WorkbenchStore
let client: CommandClient

const statement = () => store.getSnapshot().objects.claim.get('claim')?.statement
const say = (text: string) => changeClaim(store.getSnapshot(), 'claim', { statement: text }) as CommandDraft
/** Somebody else writes the claim. */
const bobWrites = (fields: Partial<ClaimObject>) => {
  const now = house.read({ kind: 'claim', id: 'claim' }).object as ClaimObject
  house.put('claim', { ...now, ...fields, rev: now.rev + 1 })
}

beforeEach(() => {
  ids = 0
  house = new FakeHouse()
  house.put('claim', claim)
  store = new WorkbenchStore(snapshotOf([house.read({ kind: 'claim', id: 'claim' })]), ME)
  client = new CommandClient(store, house.ports)
})

describe('a write', () => {
  it('shows at once and is saved once the house answered', async () => {
    const outcome = client.run(say('The sky is grey.'))
    expect(statement()).toBe('The sky is grey.')
    expect(client.getSnapshot().save).toBe('saving')
    expect(await outcome).toBe('done')
    expect(client.getSnapshot()).toMatchObject({ save: 'saved', pending: [] })
    expect(store.server('claim', 'claim')).toMatchObject({ rev: 2, statement: 'The sky is grey.' })
  })

  it('waits for the one before it, so that it carries the version that one made', async () => {
    void client.run(say('one'))
    void client.run(say('two'))
    await client.run(say('three'))
    expect(house.requests.map(({ input }) => (input as { rev: number }).rev)).toEqual([1, 2, 3])
    expect(client.getSnapshot().conflicts).toEqual([])
  })

  it('may name a claim and a verdict of its own that the house does not know yet', async () => {
    const { id, draft } = markSpan(store.getSnapshot(), { start: 0, end: 16 }, { purpose: 'claim' }, making)
    void client.run(draft)
    const claimId = store.getSnapshot().objects.annotation.get(id)?.claimId as string
    void client.run(setVerdict(store.getSnapshot(), claimId, { ratingId: 'rating-true' }, making) as CommandDraft)
    void client.run(setVerdict(store.getSnapshot(), claimId, { ratingId: 'rating-false' }, making) as CommandDraft)
    await client.run(deleteAnnotation(store.getSnapshot(), id) as CommandDraft)
    expect(client.getSnapshot()).toMatchObject({ save: 'saved', conflicts: [], refusals: [] })
    expect(house.requests.map(({ input }) => (input as { rev?: number }).rev)).toEqual([undefined, null, 1, 1])
  })
})

describe('without network', () => {
  it('a write stays on the screen and is sent again under the same key', async () => {
    house.weather = ['lost-before', 'lost-after']
    const outcome = client.run(say('kept'))
    await settled()
    expect(client.getSnapshot().save).toBe('offline')
    expect(statement()).toBe('kept')
    expect(await house.passTime()).toEqual([1000])
    expect(await house.passTime()).toEqual([2000])
    expect(await outcome).toBe('done')
    expect(new Set(house.requests.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(store.server('claim', 'claim')?.rev).toBe(2)
  })

  it('a house that takes nothing in for now is told apart, and asked again', async () => {
    house.weather = [{ ok: false, code: 'unavailable', message: 'Later.' }]
    void client.run(say('kept'))
    await settled()
    expect(client.getSnapshot().save).toBe('held')
    await client.resume()
    await settled()
    expect(client.getSnapshot().save).toBe('saved')
  })
})

describe('an expired session', () => {
  it('keeps everything and sends it after the same person signed in', async () => {
    house.isSignedIn = false
    void client.run(say('one'))
    void client.run(say('two'))
    await settled()
    expect(client.getSnapshot().save).toBe('signed-out')
    await house.passTime()
    expect(house.requests).toHaveLength(1)
    house.isSignedIn = true
    await client.resume()
    await settled()
    expect(client.getSnapshot().save).toBe('saved')
    expect(store.server('claim', 'claim')?.statement).toBe('two')
  })
})

describe('a refusal', () => {
  it('takes the change back, says why and keeps what was typed', async () => {
    house.weather = [{ ok: false, code: 'forbidden', message: 'Only an editor may.', fields: { statement: 'no' } }]
    expect(await client.run(say('mine'))).toBe('refused')
    expect(statement()).toBe('The sky is blue.')
    const [refusal] = client.getSnapshot().refusals
    expect(refusal).toMatchObject({ message: 'Only an editor may.', command: { input: { statement: 'mine' } } })
    if (refusal) expect(await client.retryRefused(refusal)).toBe('done')
    expect(statement()).toBe('mine')
    expect(client.getSnapshot().refusals).toEqual([])
  })

  it('of a new claim takes along what was written on it, and nothing else', async () => {
    house.weather = [{ ok: false, code: 'invalid', message: 'No.' }]
    const { id, draft } = markSpan(store.getSnapshot(), { start: 0, end: 3 }, { purpose: 'claim' }, making)
    const marked = client.run(draft)
    const claimId = store.getSnapshot().objects.annotation.get(id)?.claimId as string
    const renamed = client.run(changeClaim(store.getSnapshot(), claimId, { statement: 'x' }) as CommandDraft)
    const other = client.run(say('kept'))
    expect(await marked).toBe('refused')
    expect(await renamed).toBe('refused')
    expect(await other).toBe('done')
    expect(store.getSnapshot().objects.annotation.size).toBe(0)
  })
})

describe('when somebody else wrote first', () => {
  it('another field is no conflict: both changes stand', async () => {
    bobWrites({ speaker: 'Reuters' })
    expect(await client.run(say('mine'))).toBe('done')
    expect(store.server('claim', 'claim')).toMatchObject({ rev: 3, statement: 'mine', speaker: 'Reuters' })
    expect(client.getSnapshot().conflicts).toEqual([])
  })

  it('the same words are no conflict', async () => {
    bobWrites({ statement: 'same' })
    expect(await client.run(say('same'))).toBe('done')
    expect(client.getSnapshot().save).toBe('saved')
  })

  it('the same field is a conflict that shows both texts and overwrites neither', async () => {
    bobWrites({ statement: 'theirs' })
    const outcome = client.run(say('mine'))
    const next = client.run(say('mine again'))
    await settled()
    const [conflict] = client.getSnapshot().conflicts
    expect(conflict).toMatchObject({ current: { statement: 'theirs' }, command: { input: { statement: 'mine' } } })
    expect(client.getSnapshot().save).toBe('saving')
    expect(house.requests).toHaveLength(1)
    if (conflict) client.settleConflict(conflict, 'mine')
    expect(await outcome).toBe('done')
    expect(await next).toBe('done')
    expect(store.server('claim', 'claim')?.statement).toBe('mine again')
  })

  it('their text can be taken', async () => {
    bobWrites({ statement: 'theirs' })
    const outcome = client.run(say('mine'))
    await settled()
    const [conflict] = client.getSnapshot().conflicts
    if (conflict) client.settleConflict(conflict, 'theirs')
    expect(await outcome).toBe('theirs')
    expect(statement()).toBe('theirs')
  })

  it('what was being typed since an older version conflicts although news came in between', async () => {
    const begun = { before: { statement: 'The sky is blue.' }, rev: 1 }
    bobWrites({ statement: 'theirs' })
    store.accept([house.read({ kind: 'claim', id: 'claim' })])
    void client.run(changeClaim(store.getSnapshot(), 'claim', { statement: 'mine' }, begun) as CommandDraft)
    await settled()
    expect(client.getSnapshot().conflicts).toHaveLength(1)
  })
})

describe('news', () => {
  it('never overwrite what is still being written', async () => {
    house.weather = ['lost-before']
    void client.run(say('mine'))
    await settled()
    store.accept([{ kind: 'claim', id: 'claim', object: { ...claim, rev: 2, speaker: 'AP', statement: 'theirs' } }])
    expect(store.getSnapshot().objects.claim.get('claim')).toMatchObject({ statement: 'mine', speaker: 'AP' })
  })

  it('that arrive before the answer change nothing about it', async () => {
    house.weather = ['lost-after']
    void client.run(say('mine'))
    void client.run(say('mine too'))
    await settled()
    store.accept([house.read({ kind: 'claim', id: 'claim' })])
    await house.passTime()
    expect(client.getSnapshot()).toMatchObject({ save: 'saved', conflicts: [] })
    expect(statement()).toBe('mine too')
  })
})

describe('undo', () => {
  it('takes back the last change, and the one before it', async () => {
    void client.run(say('one'))
    const { id, draft } = markSpan(store.getSnapshot(), { start: 0, end: 3 }, { purpose: 'excluded' }, making)
    void client.run(draft)
    void client.undoLast()
    expect(store.getSnapshot().objects.annotation.has(id)).toBe(false)
    await client.undoLast()
    expect(statement()).toBe('The sky is blue.')
    expect(client.undoLast()).toBeNull()
  })
})

describe('after a reload', () => {
  it('a command that was sent without an answer is sent again unchanged and counts once', async () => {
    house.weather = ['lost-after']
    void client.run(say('one'))
    void client.run(say('two'))
    await settled()
    const kept = JSON.parse(JSON.stringify(client.getSnapshot().pending))
    const fresh = new WorkbenchStore(snapshotOf([house.read({ kind: 'claim', id: 'claim' })]), ME)
    const again = new CommandClient(fresh, house.ports)
    again.replay(kept)
    expect(fresh.getSnapshot().objects.claim.get('claim')?.statement).toBe('two')
    await settled()
    expect(again.getSnapshot()).toMatchObject({ save: 'saved', conflicts: [], refusals: [] })
    expect(fresh.server('claim', 'claim')).toMatchObject({ statement: 'two', rev: 3 })
  })
})
